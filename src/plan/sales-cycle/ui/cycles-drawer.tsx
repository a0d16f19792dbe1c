import { useState } from 'react';
import type { CycleId } from '#base/kernel/id.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Drawer } from '#base/ui-kit/drawer.tsx';
import { PlusIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { addCycle, orderCycles, renameCycle, restoreCycle, retireCycle } from '../contract.ts';
import type { SalesCycle } from '../cycle.ts';
import { salesCycleMessages } from '../messages.ts';
import { canRetireCycle } from '../rules.ts';
import { NameDialog } from './name-dialog.tsx';
import { Sortable } from '#base/ui-kit/sortable.tsx';
import { SortedLine } from './sorted-line.tsx';
import { useListChange } from './use-list-change.ts';
import css from './sales-cycle.module.css';

const empty = 'empty';

/** All cycles: which there are, in which order, and those that are out of use. */
export function CyclesDrawer(props: {
  cycles: readonly SalesCycle[];
  onShow: (id: CycleId) => void;
  onClose: () => void;
}) {
  const { cycles, onShow, onClose } = props;
  const words = useWords(salesCycleMessages);
  const language = useLanguage();
  const { run, quick } = useListChange();
  const [naming, setNaming] = useState<SalesCycle | 'new' | null>(null);
  const [model, setModel] = useState<CycleId | typeof empty>(empty);
  const active = cycles.filter(({ retired }) => !retired);
  const retired = cycles.filter((cycle) => cycle.retired);
  const nameOf = (cycle: SalesCycle) => inLanguage(cycle.name, language);
  const restore = ({ id, version }: SalesCycle) => ask(restoreCycle, { cycleId: id, version });
  const retire = (cycle: SalesCycle) =>
    quick(() => ask(retireCycle, { cycleId: cycle.id, version: cycle.version }), {
      text: words.cycleRetiredToast(nameOf(cycle)),
      undo: restore,
    });
  return (
    <Drawer
      actions={
        <Button icon={PlusIcon} kind="primary" onClick={() => setNaming('new')}>
          {words.addCycle}
        </Button>
      }
      onClose={onClose}
      open
      title={words.cycles}
    >
      <p className={css.says}>{words.cyclesSay}</p>
      <Sortable
        items={active.map((cycle) => ({ id: cycle.id, name: nameOf(cycle) }))}
        onOrder={(ids) => quick(() => ask(orderCycles, { cycleIds: ids as CycleId[] }))}
      >
        <ol className={css.lines}>
          {active.map((cycle) => (
            <SortedLine
              id={cycle.id}
              key={cycle.id}
              mayEdit
              name={nameOf(cycle)}
              onRename={() => setNaming(cycle)}
              onRetire={canRetireCycle(cycle, cycles).ok ? () => retire(cycle) : undefined}
            />
          ))}
        </ol>
      </Sortable>
      {retired.length > 0 ? (
        <section>
          <h3 className={css.label}>{words.retired}</h3>
          <ul className={css.lines}>
            {retired.map((cycle) => (
              <li className={css.line} key={cycle.id}>
                <button className={css.lineButton} onClick={() => onShow(cycle.id)} type="button">
                  {nameOf(cycle)}
                </button>
                <Button onClick={() => quick(() => restore(cycle))} small>
                  {words.restore}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {naming ? (
        <NameDialog
          onClose={() => setNaming(null)}
          onSave={(name) =>
            run(async () => {
              if (naming !== 'new')
                return ask(renameCycle, { cycleId: naming.id, version: naming.version, name });
              const added = await ask(addCycle, { name, copyOf: model === empty ? null : model });
              onShow(added.id);
              return added;
            })
          }
          start={naming === 'new' ? {} : naming.name}
          title={naming === 'new' ? words.addCycle : words.renameCycle}
        >
          {naming === 'new' ? (
            <SelectField
              label={words.startFrom}
              onChange={(value) => setModel(value ?? empty)}
              options={[
                { value: empty, label: words.startEmpty },
                ...cycles.map((cycle) => ({ value: cycle.id, label: words.copyOf(nameOf(cycle)) })),
              ]}
              value={model}
            />
          ) : null}
        </NameDialog>
      ) : null}
    </Drawer>
  );
}
