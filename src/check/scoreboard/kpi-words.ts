import { formatWeek } from '#base/i18n/format.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import type { WeekId } from '#base/kernel/date.ts';
import { inLanguage, type Language } from '#base/kernel/language.ts';
import { inCatalogueOrder } from '#plan/roles/catalogue.ts';
import { writeKpi } from '#plan/targets/kpi-figures.ts';
import { inRoleOrder } from '#plan/targets/rules/role-order.ts';

import type { KpiBoard } from './kpi-contract.ts';
import { kpiMessages } from './kpi-messages.ts';

type Row = KpiBoard['rows'][number];

/** `wk 47`, `nov 2026`, `K4 2026` or `2026`. */
export function periodName(span: KpiBoard['span'], key: string, language: Language): string {
  if (span === 'week') return formatWeek(key as WeekId);
  if (span === 'year') return key;
  const [year = '', part = ''] = key.split('-');
  if (span === 'quarter') return `${language === 'nl' ? 'K' : 'Q'}${part.slice(1)} ${year.slice(2)}`;
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    timeZone: 'UTC',
    month: 'short',
    year: '2-digit',
  }).format(new Date(`${key}-15T12:00:00Z`));
}

export type RoleGroup = { role: string | null; rows: Row[] };

/**
 * The rows of the board under the roles that they belong to, in the order of the roles and of what leads them. Without
 * a chosen role each KPI stands once, under the first of its roles; with one, all KPIs of that role. What has no role is
 * not on the board.
 */
export function groupsOf(
  { rows, roles }: Pick<KpiBoard, 'rows' | 'roles'>,
  chosen: string | null,
): RoleGroup[] {
  const under = (role: string, theirs: readonly Row[]): RoleGroup => ({
    role,
    rows: inRoleOrder(theirs, roles.find(({ code }) => code === role)?.kpiIds ?? []),
  });
  if (chosen !== null)
    return [
      under(
        chosen,
        rows.filter((row) => row.roles.includes(chosen)),
      ),
    ];
  const firstOf = (row: Row) => inCatalogueOrder(row.roles, roles)[0];
  return inCatalogueOrder(
    rows.flatMap((row) => firstOf(row) ?? []),
    roles,
  ).map((role) =>
    under(
      role,
      rows.filter((row) => firstOf(row) === role),
    ),
  );
}

/** Below this share nobody looks at the picture differently. */
const worthSaying = 0.1;

/**
 * What the owner switch changes, in a sentence: how much of a count is the owner's, or what a ratio becomes. Says the
 * three largest differences.
 */
export function ownerDifference(board: KpiBoard, language: Language): string | null {
  if (!board.hasOwner) return null;
  const words = wordsOf(kpiMessages, language);
  const told = board.rows
    .filter((row) => row.roles.length > 0)
    .flatMap((row) => {
      const [all, without] = board.withOwner ? [row.total, row.otherTotal] : [row.otherTotal, row.total];
      if (all === null || all === 0) return [];
      const name = inLanguage(row.name, language);
      const write = (value: number | null) => writeKpi(value, row.unit, board.currency, language);
      const part = Math.abs(all - (without ?? 0)) / all;
      if (part < worthSaying) return [];
      return [
        {
          part,
          says:
            row.kind === 'adds'
              ? words.ownerPart(name, writeKpi(part, 'part', board.currency, language))
              : words.ownerInstead(name, write(without), write(all)),
        },
      ];
    })
    .toSorted((a, b) => b.part - a.part)
    .slice(0, 3);
  return told.length === 0 ? words.ownerSame : words.ownerSays(told.map(({ says }) => says).join('; '));
}
