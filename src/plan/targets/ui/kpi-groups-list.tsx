import type { WeekId } from '#base/kernel/date.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { Kpi, KpiTarget } from '../kpi.ts';
import { targetMessages } from '../messages.ts';
import type { KpiId } from '../rules/definition.ts';
import type { DefinitionNames } from '../rules/definition-words.ts';
import type { KpiGroup } from './kpi-groups.ts';
import css from './kpi-groups.module.css';
import { KpiLine } from './kpi-line.tsx';

/** The KPIs by role, as cards that stand beside each other as far as there is room. */
export function KpiGroups(props: {
  groups: readonly KpiGroup[];
  kpis: readonly Kpi[];
  names: DefinitionNames;
  thisWeek: WeekId;
  /** The one that is shown in full beside them. */
  chosen: KpiId | null;
  targetsOf: (kpi: Kpi) => readonly KpiTarget[];
  onChoose: (id: KpiId) => void;
}) {
  const { groups, kpis, names, thisWeek, chosen, targetsOf, onChoose } = props;
  const words = useWords(targetMessages);
  const language = useLanguage();
  return (
    <div className={css.groups}>
      {groups.map((group) => (
        <section aria-labelledby={`kpis-${group.key}`} className={css.group} key={group.key}>
          <h2 className={css.title} id={`kpis-${group.key}`}>
            {group.title}{' '}
            <span className={css.count}>{group.kpis.length > 0 ? group.kpis.length : null}</span>
          </h2>
          {group.kpis.length === 0 ? <p className={css.none}>{words.noneOfRole}</p> : null}
          {group.key === 'parts' ? <p className={css.none}>{words.partsSays}</p> : null}
          <ul className={css.lines}>
            {group.kpis.map((kpi) => (
              <KpiLine
                chosen={kpi.id === chosen}
                key={kpi.id}
                kpi={kpi}
                name={inLanguage(kpi.name, language)}
                names={names}
                onOpen={() => onChoose(kpi.id)}
                role={group.role}
                targets={targetsOf(kpi)}
                thisWeek={thisWeek}
                units={kpis}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
