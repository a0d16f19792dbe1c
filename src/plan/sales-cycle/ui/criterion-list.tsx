import type { CriterionId } from '#base/kernel/id.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { PlusIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { orderCriteria, restoreCriterion } from '../contract.ts';
import { activeCriteria, type Phase, type SalesCycle } from '../cycle.ts';
import { salesCycleMessages } from '../messages.ts';
import { CriterionLine } from './criterion-line.tsx';
import { Sortable } from '#base/ui-kit/sortable.tsx';
import { inOrder } from '#base/kernel/order.ts';
import { useQuickChange } from './use-quick-change.ts';
import css from './sales-cycle.module.css';

/** What must be true before a deal leaves the phase. */
export function CriterionList(props: {
  cycle: SalesCycle;
  phase: Phase;
  mayEdit: boolean;
  onEdit: (criterion: CriterionId | 'new') => void;
}) {
  const { cycle, phase, mayEdit, onEdit } = props;
  const words = useWords(salesCycleMessages);
  const language = useLanguage();
  const change = useQuickChange();
  const criteria = activeCriteria(phase);
  const retired = phase.criteria.filter((criterion) => criterion.retired);
  const order = (ids: string[]) => {
    const criterionIds = ids as CriterionId[];
    change({
      cycleId: cycle.id,
      send: (at) => ask(orderCriteria, { ...at, phaseId: phase.id, criterionIds }),
      foresee: (known) => ({
        ...known,
        phases: known.phases.map((one) => {
          if (one.id !== phase.id) return one;
          const place = inOrder(one.criteria, criterionIds);
          return {
            ...one,
            criteria: one.criteria.toSorted((a, b) => place.indexOf(a.id) - place.indexOf(b.id)),
          };
        }),
      }),
    });
  };
  return (
    <>
      {criteria.length === 0 ? <p className={css.soft}>{words.noCriteria}</p> : null}
      <Sortable
        items={criteria.map(({ id, name }) => ({ id, name: inLanguage(name, language) }))}
        onOrder={order}
      >
        <ul className={css.criteria}>
          {criteria.map((criterion) => (
            <CriterionLine
              criterion={criterion}
              cycle={cycle}
              key={criterion.id}
              mayEdit={mayEdit}
              onEdit={() => onEdit(criterion.id)}
            />
          ))}
        </ul>
      </Sortable>
      {mayEdit ? (
        <Button className={css.add} icon={PlusIcon} kind="plain" onClick={() => onEdit('new')} small>
          {words.addCriterion}
        </Button>
      ) : null}
      {retired.length > 0 && mayEdit ? (
        <details className={css.retired}>
          <summary>{words.retiredCriteria(retired.length)}</summary>
          <ul>
            {retired.map((criterion) => (
              <li key={criterion.id}>
                <span>{inLanguage(criterion.name, language)}</span>
                <Button
                  kind="plain"
                  onClick={() =>
                    change({
                      cycleId: cycle.id,
                      send: (at) => ask(restoreCriterion, { ...at, criterionId: criterion.id }),
                    })
                  }
                  small
                >
                  {words.restore}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
