import type { WeekId } from '#base/kernel/date.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { Avatar } from '#base/ui-kit/avatar.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { VisuallyHidden } from '#base/ui-kit/visually-hidden.tsx';
import { unitSign, writeKpi } from '#plan/targets/kpi-figures.ts';

import type { ComparedMembers } from '../kpi-contract.ts';
import { kpiMessages } from '../kpi-messages.ts';
import type { BoardFilters } from './board-search.ts';
import css from './compared-members.module.css';
import { useCompared } from './use-compared.ts';

type Role = ComparedMembers['roles'][number];
type Row = Role['rows'][number];

/** Members side by side, by role: a bar for each KPI, the own target as a mark across it, and the weeks that reached it. */
export function ComparedMembersView(props: { week: WeekId | undefined; team: BoardFilters['team'] }) {
  const words = useWords(kpiMessages);
  const language = useLanguage();
  const { data, error, refetch } = useCompared(props.week, props.team);
  if (error && !data) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Sheet>
        <Skeleton lines={8} />
      </Sheet>
    );
  if (data.roles.length === 0)
    return (
      <Sheet>
        <p>{words.nobodyToCompare}</p>
      </Sheet>
    );
  return (
    <>
      <p className={css.says}>{words.comparedSays}</p>
      {data.roles.map((role) => (
        <section aria-label={inLanguage(role.name, language)} className={css.scroll} key={role.code}>
          <RoleTable currency={data.currency} role={role} />
        </section>
      ))}
    </>
  );
}

function RoleTable({ role, currency }: { role: Role; currency: ComparedMembers['currency'] }) {
  const words = useWords(kpiMessages);
  const language = useLanguage();
  const name = inLanguage(role.name, language);
  return (
    <table className={css.table}>
      <caption>
        <VisuallyHidden>{words.comparedCaption(name)}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th className={css.roleName} scope="col">
            {name}
          </th>
          {role.members.map((member) => (
            <th key={member.id} scope="col">
              <span className={css.member}>
                <Avatar name={member.name} />
                {member.name}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {role.rows.map((row) => (
          <tr key={row.kpiId}>
            <th className={css.name} scope="row">
              {inLanguage(row.name, language)}
              <span className={css.unit}> {unitSign(row.unit, currency, language)}</span>
            </th>
            {row.cells.map((cell, at) => (
              <td key={role.members[at]?.id ?? at}>
                <Compared cell={cell} currency={currency} row={row} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Compared(props: { row: Row; cell: Row['cells'][number]; currency: ComparedMembers['currency'] }) {
  const { row, cell, currency } = props;
  const words = useWords(kpiMessages);
  const language = useLanguage();
  const write = (value: number | null) => writeKpi(value, row.unit, currency, language);
  const most = Math.max(0, ...row.cells.flatMap(({ value, target }) => [value ?? 0, target ?? 0]));
  const part = (value: number | null) => (most === 0 || value === null ? 0 : (value / most) * 100);
  return (
    <div className={css.cell} data-track={cell.track}>
      <span className={css.figure}>{write(cell.value)}</span>
      <span className={css.reached}>
        {cell.judged > 0
          ? words.reachedOf(cell.reached, cell.judged)
          : cell.target === null
            ? words.none
            : words.unjudged}
      </span>
      <svg aria-hidden="true" className={css.bar} preserveAspectRatio="none" viewBox="0 0 100 8">
        <rect className={css.ground} height={4} rx={1} width={100} y={2} />
        <rect className={css.value} height={4} rx={1} width={part(cell.value)} y={2} />
        {cell.target === null ? null : (
          <rect className={css.target} height={8} width={0.8} x={Math.min(99.2, part(cell.target))} />
        )}
      </svg>
      {cell.target === null ? null : (
        <VisuallyHidden>{`${words.aimed(write(cell.target))}${cell.track === 'none' ? '' : `, ${words[cell.track]}`}`}</VisuallyHidden>
      )}
    </div>
  );
}
