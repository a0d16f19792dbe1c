import { useState } from 'react';
import { formatNumber } from '#base/i18n/format.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { ArrowDownIcon, ArrowUpIcon, EditIcon, MoreIcon, PlusIcon, TrashIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Sortable, useSortableItem, useSteps } from '#base/ui-kit/sortable.tsx';
import { useRoleNames } from '#plan/roles/ui/use-catalogue.ts';
import { setAfterOrder } from '../contract.ts';
import type { AfterOrderStep, AfterOrderWho, SalesCycle } from '../cycle.ts';
import { defaultAfterOrder } from '../default-after-order.ts';
import { salesCycleMessages } from '../messages.ts';
import { cycleRulesMessages } from '../rules-messages.ts';
import { AfterOrderForm } from './after-order-form.tsx';
import { useQuickChange } from './use-quick-change.ts';
import css from './cycle-rules.module.css';
import list from './sales-cycle.module.css';

type Given = Omit<AfterOrderStep, 'id' | 'key'> & { id?: string };

/** What the process asks for once a deal is won. */
export function AfterOrder({ cycle, mayEdit }: { cycle: SalesCycle; mayEdit: boolean }) {
  const words = useWords(cycleRulesMessages);
  const language = useLanguage();
  const change = useQuickChange();
  const [editing, setEditing] = useState<AfterOrderStep | 'new' | null>(null);
  const steps = cycle.afterOrder;
  const send = (given: readonly Given[]) => ({
    cycleId: cycle.id,
    send: (at: { cycleId: SalesCycle['id']; version: number }) =>
      ask(setAfterOrder, {
        ...at,
        steps: given.map(({ id, name, daysAfter, who }) => ({ ...(id ? { id } : {}), name, daysAfter, who })),
      }),
  });
  const remove = (step: AfterOrderStep) =>
    change(send(steps.filter(({ id }) => id !== step.id)), {
      text: words.stepRemoved(inLanguage(step.name, language)),
      undo: send(steps),
    });
  const order = (ids: readonly string[]) =>
    change(send(ids.flatMap((id) => steps.filter((step) => step.id === id))));
  return (
    <Sheet
      actions={
        mayEdit ? (
          <Button icon={PlusIcon} onClick={() => setEditing('new')} small>
            {words.addStep}
          </Button>
        ) : null
      }
      title={words.afterOrder}
    >
      <p className={list.says}>{steps.length === 0 ? words.nothingAfter : words.afterOrderSays}</p>
      {steps.length === 0 && mayEdit ? (
        <Button onClick={() => change(send(defaultAfterOrder))}>{words.useDefault}</Button>
      ) : null}
      <Sortable
        items={steps.map(({ id, name }) => ({ id, name: inLanguage(name, language) }))}
        onOrder={order}
      >
        <ol className={list.lines}>
          {steps.map((step) => (
            <StepLine
              key={step.id}
              mayEdit={mayEdit}
              onEdit={() => setEditing(step)}
              onRemove={() => remove(step)}
              step={step}
            />
          ))}
        </ol>
      </Sortable>
      {editing ? (
        <AfterOrderForm
          cycle={cycle}
          onClose={() => setEditing(null)}
          step={editing === 'new' ? null : editing}
        />
      ) : null}
    </Sheet>
  );
}

function StepLine(props: {
  step: AfterOrderStep;
  mayEdit: boolean;
  onEdit: () => void;
  onRemove: () => void;
}) {
  const { step, mayEdit, onEdit, onRemove } = props;
  const words = useWords(cycleRulesMessages);
  const said = useWords(salesCycleMessages);
  const language = useLanguage();
  const whoWords = useWhoWords();
  const { item, handle } = useSortableItem(step.id, !mayEdit);
  const { earlier, later } = useSteps(step.id);
  const name = inLanguage(step.name, language);
  const when =
    step.daysAfter === 0
      ? words.onTheDay
      : words.daysLater(formatNumber(step.daysAfter, language), step.daysAfter === 1);
  return (
    <li className={list.line} {...item}>
      {handle}
      <span className={`${list.lineName} ${css.step}`}>
        <span>{name}</span>
        <span>
          {when} · {whoWords(step.who)}
        </span>
      </span>
      {mayEdit ? (
        <Menu
          groups={[
            { items: [{ label: words.editStep, icon: EditIcon, onSelect: onEdit }] },
            {
              items: [
                { label: said.up, icon: ArrowUpIcon, onSelect: earlier, disabled: !earlier },
                { label: said.down, icon: ArrowDownIcon, onSelect: later, disabled: !later },
              ],
            },
            { items: [{ label: words.removeStep, icon: TrashIcon, onSelect: onRemove }] },
          ]}
          trigger={<IconButton icon={MoreIcon} label={said.more(name)} small />}
        />
      ) : null}
    </li>
  );
}

/** Who does a step, in words: the deal's owner, or a role. */
export function useWhoWords(): (who: AfterOrderWho) => string {
  const words = useWords(cycleRulesMessages);
  const { nameOf } = useRoleNames();
  return (who) => (who === 'deal-owner' ? words['deal-owner'] : nameOf(who));
}
