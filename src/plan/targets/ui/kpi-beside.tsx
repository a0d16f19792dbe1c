import { usePeople } from '#base/directory/people/ui/use-people.ts';
import type { WeekId } from '#base/kernel/date.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import { useRoleNames } from '../../roles/ui/use-catalogue.ts';
import type { Kpi, KpiTarget } from '../kpi.ts';
import { targetMessages } from '../messages.ts';
import type { DefinitionNames } from '../rules/definition-words.ts';
import css from './kpi-groups.module.css';
import { PreviewOfKpi } from './preview-of-kpi.tsx';
import { TargetList } from './target-list.tsx';

/** One KPI in full beside the others: what it counts and counted, whose it is, and what is aimed for. */
export function KpiBeside(props: {
  kpi: Kpi;
  kpis: readonly Kpi[];
  names: DefinitionNames;
  targets: readonly KpiTarget[];
  thisWeek: WeekId;
  mayDefine: boolean;
  onEdit: () => void;
}) {
  const { kpi, kpis, names, targets, thisWeek, mayDefine, onEdit } = props;
  const words = useWords(targetMessages);
  const language = useLanguage();
  const roles = useRoleNames();
  const members = usePeople().data?.members ?? [];
  const owner = members.find(({ id }) => id === kpi.ownerId)?.name;
  const definition = kpi.definitions[0]?.definition;
  if (!definition) return null;
  const facts = [
    kpi.leading ? words.leadingShort : words.laggingShort,
    kpi.better === 'higher' ? words.higher : words.lower,
    ...kpi.roles.map((role) => roles.nameOf(role)),
  ];
  return (
    <aside aria-labelledby={`kpi-${kpi.id}`} className={css.beside}>
      <header className={css.head}>
        <h2 className={css.besideTitle} id={`kpi-${kpi.id}`}>
          {inLanguage(kpi.name, language)}
        </h2>
        {mayDefine ? <Button onClick={onEdit}>{words.change}</Button> : null}
      </header>
      <p className={css.facts}>{facts.join(' · ')}</p>
      {owner === undefined ? null : <p className={css.facts}>{words.ownedBy(owner)}</p>}
      <PreviewOfKpi decided definition={definition} names={names} />
      <TargetList
        kpi={kpi}
        kpis={kpis}
        mayDefine={mayDefine}
        members={members}
        targets={targets}
        thisWeek={thisWeek}
      />
    </aside>
  );
}
