import { useState, type CSSProperties } from 'react';
import type { CriterionId, PhaseId } from '#base/kernel/id.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { ask } from '#base/ui-kit/client.ts';
import { TrophyIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { orderPhases } from '../contract.ts';
import { activePhases, type SalesCycle } from '../cycle.ts';
import { salesCycleMessages } from '../messages.ts';
import { fallingProbabilities } from '../rules.ts';
import { CriterionForm } from './criterion-form.tsx';
import { heightOf, PhaseColumn } from './phase-column.tsx';
import { PhaseForm } from './phase-form.tsx';
import { Sortable } from '#base/ui-kit/sortable.tsx';
import { inOrder } from '#base/kernel/order.ts';
import { useQuickChange } from './use-quick-change.ts';
import { useStanding } from './use-standing.ts';
import css from './sales-cycle.module.css';

type Editing = { phaseId: PhaseId; criterionId?: CriterionId | 'new' };

/** The phases next to each other in order, as stairs to the order: the higher, the nearer. */
export function CyclePicture(props: {
  cycle: SalesCycle;
  mayEdit: boolean;
  onAddBehind: (phaseId: PhaseId) => void;
}) {
  const { cycle, mayEdit, onAddBehind } = props;
  const words = useWords(salesCycleMessages);
  const language = useLanguage();
  const standing = useStanding();
  const change = useQuickChange();
  const [editing, setEditing] = useState<Editing | null>(null);
  const phases = activePhases(cycle);
  const falling = fallingProbabilities(cycle);
  const order = (ids: string[]) => {
    const phaseIds = ids as PhaseId[];
    change({
      cycleId: cycle.id,
      send: (at) => ask(orderPhases, { ...at, phaseIds }),
      foresee: (known) => {
        const place = inOrder(known.phases, phaseIds);
        return {
          ...known,
          phases: known.phases.toSorted((a, b) => place.indexOf(a.id) - place.indexOf(b.id)),
        };
      },
    });
  };
  const edited = phases.find(({ id }) => id === editing?.phaseId);
  const close = () => setEditing(null);
  return (
    <>
      <Sortable
        items={phases.map(({ id, name }) => ({ id, name: inLanguage(name, language) }))}
        onOrder={order}
      >
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
        <ol aria-label={words.picture} className={css.picture} style={columnsOf(phases.length)} tabIndex={0}>
          {phases.map((phase, index) => (
            <PhaseColumn
              cycle={cycle}
              deals={standing?.get(phase.id) ?? (standing ? 0 : undefined)}
              falls={falling.has(phase.id)}
              key={phase.id}
              mayEdit={mayEdit}
              number={index + 1}
              of={phases.length}
              onAddBehind={() => onAddBehind(phase.id)}
              onEdit={(criterionId) =>
                setEditing({ phaseId: phase.id, ...(criterionId ? { criterionId } : {}) })
              }
              phase={phase}
            />
          ))}
          <li className={css.won}>
            <div aria-hidden="true" className={css.stair} style={heightOf(100)} />
            <div className={css.wonWords}>
              <TrophyIcon size={22} />
              <strong>{words.won}</strong>
              <span>{words.wonSays}</span>
            </div>
          </li>
        </ol>
      </Sortable>
      {edited && editing && !editing.criterionId ? (
        <PhaseForm behind={null} cycle={cycle} onClose={close} phase={edited} />
      ) : null}
      {edited && editing?.criterionId ? (
        <CriterionForm
          criterion={edited.criteria.find(({ id }) => id === editing.criterionId) ?? null}
          cycle={cycle}
          onClose={close}
          phase={edited}
        />
      ) : null}
    </>
  );
}

function columnsOf(phases: number): CSSProperties {
  return { '--phases': phases } as CSSProperties;
}
