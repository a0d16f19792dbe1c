import type { WeekId } from '#base/kernel/date.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { Kpi, KpiTarget } from '../kpi.ts';
import { targetMessages } from '../messages.ts';
import { definitionInWords, type DefinitionNames } from '../rules/definition-words.ts';
import { targetInForce } from '../rules/target.ts';
import css from './kpi-groups.module.css';
import { useAimWords } from './use-aim-words.ts';

/** One KPI of a role: its name, what the role aims for, and on a line below what it counts in words. */
export function KpiLine(props: {
  kpi: Kpi;
  name: string;
  names: DefinitionNames;
  role: string | null;
  targets: readonly KpiTarget[];
  thisWeek: WeekId;
  units: readonly Kpi[];
  /** Is it the one that is shown in full? */
  chosen: boolean;
  onOpen: () => void;
}) {
  const { kpi, name, names, role, targets, thisWeek, units, chosen, onOpen } = props;
  const words = useWords(targetMessages);
  const language = useLanguage();
  const aimWords = useAimWords(units);
  const definition = kpi.definitions[0]?.definition;
  if (!definition) return null;
  const ofRole = targets.filter((target) => role !== null && target.role === role);
  const aim = aimWords(kpi, targetInForce(ofRole, thisWeek));
  const says = definitionInWords(definition, language, names);
  const kinds = [...(kpi.leading ? [] : [words.lagging]), ...(kpi.better === 'lower' ? [words.lower] : [])];
  return (
    <li className={css.line} data-chosen={chosen || undefined}>
      <button aria-current={chosen || undefined} className={css.name} onClick={onOpen} type="button">
        {name}
      </button>
      {role === null ? null : (
        <span className={css.target} data-none={aim === null || undefined}>
          {aim ?? words.noTarget}
        </span>
      )}
      <span className={css.definition} title={says}>
        {[...kinds, says].join(' · ')}
      </span>
    </li>
  );
}
