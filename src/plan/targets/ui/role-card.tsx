import type { Member } from '#base/directory/people/contract.ts';
import { formatRatio } from '#base/i18n/format.ts';
import type { WeekId } from '#base/kernel/date.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { ratio } from '#base/kernel/ratio.ts';
import { Avatar } from '#base/ui-kit/avatar.tsx';
import { Badge } from '#base/ui-kit/badge.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { EditIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';

import type { CatalogueRole, RoleAssignment } from '../../roles/role.ts';
import type { Kpi, KpiTarget } from '../kpi.ts';
import { targetMessages } from '../messages.ts';
import { roleScreenMessages } from '../role-messages.ts';
import type { KpiId } from '../rules/definition.ts';
import { targetInForce } from '../rules/target.ts';
import { useAimWords } from './use-aim-words.ts';
import css from './role-catalogue.module.css';

/** One role: its mission, who wears it today and for how much of the time, and what it is led by. */
export function RoleCard(props: {
  role: CatalogueRole;
  holders: readonly RoleAssignment[];
  members: readonly Member[];
  kpis: readonly Kpi[];
  /** All KPIs, of which ratios are made. */
  units: readonly Kpi[];
  targets: readonly KpiTarget[];
  thisWeek: WeekId;
  mayEdit: boolean;
  onEdit: () => void;
  onOpenKpi: (id: KpiId) => void;
}) {
  const { role, holders, members, kpis, units, targets, thisWeek, mayEdit, onEdit, onOpenKpi } = props;
  const words = useWords(roleScreenMessages);
  const say = useWords(targetMessages);
  const language = useLanguage();
  const name = inLanguage(role.name, language);
  const aimWords = useAimWords(units);
  const aim = (kpi: Kpi): string =>
    aimWords(
      kpi,
      targetInForce(
        targets.filter((one) => one.kpiId === kpi.id && one.role === role.code),
        thisWeek,
      ),
    ) ?? say.noTarget;
  return (
    <Sheet
      actions={
        <>
          {role.sells ? <Badge>{words.sells}</Badge> : null}
          {role.own ? <Badge>{words.own}</Badge> : null}
          {mayEdit ? (
            <IconButton icon={EditIcon} label={words.editRole(name)} onClick={onEdit} small />
          ) : null}
        </>
      }
      title={name}
    >
      <p className={css.mission}>{inLanguage(role.mission, language)}</p>
      <h3 className={css.heading}>{words.who}</h3>
      {holders.length === 0 ? <p className={css.none}>{words.nobody}</p> : null}
      <ul className={css.holders}>
        {holders.map(({ id, memberId, sharePercent }) => {
          const member = members.find((one) => one.id === memberId);
          return member ? (
            <li key={id}>
              <Avatar name={member.name} />
              <span>{member.name}</span>
              <span className={css.share}>{formatRatio(ratio(sharePercent, 100), language)}</span>
            </li>
          ) : null;
        })}
      </ul>
      <h3 className={css.heading}>{words.leads}</h3>
      {kpis.length === 0 ? <p className={css.none}>{words.noKpis}</p> : null}
      <ul className={css.kpis}>
        {kpis.map((kpi) => (
          <li key={kpi.id}>
            <button className={css.kpi} onClick={() => onOpenKpi(kpi.id)} type="button">
              {inLanguage(kpi.name, language)}
            </button>
            <span className={css.aim}>{aim(kpi)}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
