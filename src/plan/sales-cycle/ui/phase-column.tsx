import type { CSSProperties } from 'react';
import type { CriterionId } from '#base/kernel/id.ts';
import { formatNumber, formatRatio } from '#base/i18n/format.ts';
import { counted } from '#base/i18n/messages.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { ratio } from '#base/kernel/ratio.ts';
import { ask } from '#base/ui-kit/client.ts';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import {
  ArrowLeftIcon,
  ArrowRightIcon,
  EditIcon,
  MoreIcon,
  PlusIcon,
  TrashIcon,
} from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { WarnBadge } from '#base/ui-kit/warn-badge.tsx';
import { restorePhase, retirePhase } from '../contract.ts';
import type { Phase, SalesCycle } from '../cycle.ts';
import { salesCycleMessages } from '../messages.ts';
import { canRetirePhase } from '../rules.ts';
import { CriterionList } from './criterion-list.tsx';
import { useSortableItem, useSteps } from '#base/ui-kit/sortable.tsx';
import { useQuickChange } from './use-quick-change.ts';
import css from './sales-cycle.module.css';

/** One phase: its chance, its time, what to do in it and what a deal needs to leave it. */
export function PhaseColumn(props: {
  cycle: SalesCycle;
  phase: Phase;
  number: number;
  of: number;
  falls: boolean;
  /** Open deals that stand in it; undefined until known. */
  deals: number | undefined;
  mayEdit: boolean;
  onEdit: (criterion?: CriterionId | 'new') => void;
  onAddBehind: () => void;
}) {
  const { cycle, phase, number, of, falls, deals, mayEdit, onEdit, onAddBehind } = props;
  const words = useWords(salesCycleMessages);
  const language = useLanguage();
  const { item, handle } = useSortableItem(phase.id, !mayEdit);
  const chance = formatRatio(ratio(phase.probabilityPercent, 100), language);
  const days = (n: number) =>
    language === 'nl' ? counted(n, 'dag', 'dagen', language) : counted(n, 'day', 'days', language);
  return (
    <li className={css.phase} {...item}>
      <div className={css.stair} style={heightOf(phase.probabilityPercent)}>
        <span className={css.chance} title={words.probability(chance)}>
          {chance}
        </span>
      </div>
      <header className={css.head}>
        <div className={css.number}>
          <span>{words.phaseNumber(number, of)}</span>
          {mayEdit ? (
            <span className={css.tools}>
              {handle}
              <PhaseMenu
                cycle={cycle}
                deals={deals ?? 0}
                onAddBehind={onAddBehind}
                onEdit={() => onEdit()}
                phase={phase}
              />
            </span>
          ) : null}
        </div>
        <h2 className={css.name}>
          {mayEdit ? (
            <button className={css.nameButton} onClick={() => onEdit()} type="button">
              {inLanguage(phase.name, language)}
            </button>
          ) : (
            inLanguage(phase.name, language)
          )}
        </h2>
      </header>
      <ul className={css.facts}>
        {falls ? (
          <li>
            <WarnBadge>{words.probabilityFalls}</WarnBadge>
          </li>
        ) : null}
        {phase.expectedDays === null ? null : <li>{words.expected(days(phase.expectedDays))}</li>}
        <li>{phase.rottingDays === null ? words.rotsNever : words.rots(days(phase.rottingDays))}</li>
        {phase.asksApproval ? <li>{words.asksApproval}</li> : null}
      </ul>
      <section className={css.part}>
        <h3 className={css.label}>{words.actions}</h3>
        <p className={css.actions}>
          {inLanguage(phase.actions, language) || <span className={css.soft}>{words.noActions}</span>}
        </p>
      </section>
      <section className={css.part}>
        <h3 className={css.label}>{words.criteria}</h3>
        <CriterionList cycle={cycle} mayEdit={mayEdit} onEdit={onEdit} phase={phase} />
      </section>
      <p className={css.foot}>
        {deals === undefined ? '' : words.openDeals(formatNumber(deals, language), deals === 1)}
      </p>
    </li>
  );
}

/** How high a phase stands on the stairs. */
export function heightOf(percent: number): CSSProperties {
  return { '--height': `${percent}%` } as CSSProperties;
}

function PhaseMenu(props: {
  cycle: SalesCycle;
  phase: Phase;
  deals: number;
  onEdit: () => void;
  onAddBehind: () => void;
}) {
  const { cycle, phase, deals, onEdit, onAddBehind } = props;
  const words = useWords(salesCycleMessages);
  const language = useLanguage();
  const change = useQuickChange();
  const { earlier, later } = useSteps(phase.id);
  const name = inLanguage(phase.name, language);
  const retire = () =>
    change(
      { cycleId: cycle.id, send: (at) => ask(retirePhase, { ...at, phaseId: phase.id }) },
      {
        text:
          deals === 0
            ? words.phaseRetired(name)
            : words.phaseRetiredWithDeals(name, formatNumber(deals, language)),
        undo: { cycleId: cycle.id, send: (at) => ask(restorePhase, { ...at, phaseId: phase.id }) },
      },
    );
  return (
    <Menu
      groups={[
        {
          items: [
            { label: words.edit, icon: EditIcon, onSelect: onEdit },
            { label: words.addPhaseBehind, icon: PlusIcon, onSelect: onAddBehind },
          ],
        },
        {
          items: [
            { label: words.toLeft, icon: ArrowLeftIcon, onSelect: earlier, disabled: !earlier },
            { label: words.toRight, icon: ArrowRightIcon, onSelect: later, disabled: !later },
          ],
        },
        {
          items: [
            {
              label: words.retire,
              icon: TrashIcon,
              onSelect: retire,
              disabled: !canRetirePhase(cycle, phase.id).ok,
            },
          ],
        },
      ]}
      trigger={<IconButton icon={MoreIcon} label={words.more(name)} small />}
    />
  );
}
