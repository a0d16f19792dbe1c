import type { WeekId } from '#base/kernel/date.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { Kpi, KpiTarget } from '../kpi.ts';
import { targetMessages } from '../messages.ts';
import { definitionInWords, type DefinitionNames } from '../rules/definition-words.ts';
import { targetInForce } from '../rules/target.ts';
import { useAimWords } from './use-aim-words.ts';
import css from './kpis.module.css';

/** One KPI of a role: its name, what it counts in words, and what the role aims for. */
export function KpiLine(props: {
  kpi: Kpi;
  name: string;
  names: DefinitionNames;
  role: string | null;
  targets: readonly KpiTarget[];
  thisWeek: WeekId | undefined;
  units: readonly Kpi[];
  onOpen: () => void;
}) {
  const { kpi, name, names, role, targets, thisWeek, units, onOpen } = props;
  const words = useWords(targetMessages);
  const language = useLanguage();
  const aimWords = useAimWords(units);
  const definition = kpi.definitions[0]?.definition;
  if (!definition) return null;
  const ofRole = targets.filter((target) => role !== null && target.role === role);
  const target = thisWeek ? targetInForce(ofRole, thisWeek) : undefined;
  return (
    <li className={css.line}>
      <div className={css.what}>
        <button className={css.name} onClick={onOpen} type="button">
          {name}
        </button>
        <span className={css.definition}>{definitionInWords(definition, language, names)}</span>
      </div>
      <span className={css.kind}>
        {[...(kpi.leading ? [] : [words.lagging]), ...(kpi.better === 'lower' ? [words.lower] : [])].join(
          ' · ',
        )}
      </span>
      {role === null ? null : (
        <span
          className={css.target}
          data-none={target?.value === undefined || target.value === null || undefined}
        >
          {aimWords(kpi, target) ?? words.noTarget}
        </span>
      )}
    </li>
  );
}
