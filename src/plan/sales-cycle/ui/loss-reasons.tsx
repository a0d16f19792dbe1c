import { useState } from 'react';
import type { LossReasonId } from '#base/kernel/id.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { PlusIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import {
  addLossReason,
  orderLossReasons,
  renameLossReason,
  restoreLossReason,
  retireLossReason,
} from '../contract.ts';
import type { LossReason } from '../cycle.ts';
import { salesCycleMessages } from '../messages.ts';
import { NameDialog } from './name-dialog.tsx';
import { Sortable } from '#base/ui-kit/sortable.tsx';
import { SortedLine } from './sorted-line.tsx';
import { useListChange } from './use-list-change.ts';
import css from './sales-cycle.module.css';

/** The reasons among which somebody chooses who loses a deal. */
export function LossReasons({ reasons, mayEdit }: { reasons: readonly LossReason[]; mayEdit: boolean }) {
  const words = useWords(salesCycleMessages);
  const language = useLanguage();
  const { run, quick } = useListChange();
  const [naming, setNaming] = useState<LossReason | 'new' | null>(null);
  const active = reasons.filter(({ retired }) => !retired);
  const retired = reasons.filter((reason) => reason.retired);
  const restore = ({ id, version }: LossReason) => ask(restoreLossReason, { lossReasonId: id, version });
  const retire = ({ id, version, name }: LossReason) =>
    quick(() => ask(retireLossReason, { lossReasonId: id, version }), {
      text: words.lossReasonRetired(inLanguage(name, language)),
      undo: restore,
    });
  return (
    <Sheet
      actions={
        mayEdit ? (
          <Button icon={PlusIcon} onClick={() => setNaming('new')} small>
            {words.addLossReason}
          </Button>
        ) : null
      }
      title={words.lossReasons}
    >
      <p className={css.says}>{words.lossReasonsSay}</p>
      <Sortable
        items={active.map(({ id, name }) => ({ id, name: inLanguage(name, language) }))}
        onOrder={(ids) => quick(() => ask(orderLossReasons, { lossReasonIds: ids as LossReasonId[] }))}
      >
        <ol className={css.lines}>
          {active.map((reason) => (
            <SortedLine
              id={reason.id}
              key={reason.id}
              mayEdit={mayEdit}
              name={inLanguage(reason.name, language)}
              onRename={() => setNaming(reason)}
              onRetire={() => retire(reason)}
            />
          ))}
        </ol>
      </Sortable>
      {retired.length > 0 && mayEdit ? (
        <details className={css.retired}>
          <summary>{words.retiredCriteria(retired.length)}</summary>
          <ul>
            {retired.map((reason) => (
              <li key={reason.id}>
                <span>{inLanguage(reason.name, language)}</span>
                <Button kind="plain" onClick={() => quick(() => restore(reason))} small>
                  {words.restore}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {naming ? (
        <NameDialog
          onClose={() => setNaming(null)}
          onSave={(name) =>
            run(() =>
              naming === 'new'
                ? ask(addLossReason, { name })
                : ask(renameLossReason, { lossReasonId: naming.id, version: naming.version, name }),
            )
          }
          start={naming === 'new' ? {} : naming.name}
          title={naming === 'new' ? words.addLossReason : words.editLossReason}
        />
      ) : null}
    </Sheet>
  );
}
