import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { addDays, startOfWeek, weekOf, type IsoDate } from '#base/kernel/date.ts';
import type { AccountId, DealId, MemberId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';
import type { ActivityKind } from '#do/pipeline/words.ts';
import { readKpis } from '#plan/targets/queries.ts';
import { isRatio } from '#plan/targets/rules/definition.ts';

import type * as contract from './kpi-contract.ts';
import type { KpiDetail } from './kpi-contract.ts';
import { readPeople, scopeFor } from './people.ts';
import { may } from './policy.ts';
import { definitionIn } from './rules/kpi-series.ts';
import { nobody, whoCounts } from './rules/scope.ts';

const mostRows = 200;

/**
 * What one figure of a KPI counts, latest first: read in the same way as it was counted, so that it is exactly that.
 * Behind a ratio stands its upper part; of a cohort the deals that are followed.
 */
export async function getKpiDetail(
  ctx: Context,
  input: InputOf<typeof contract.getKpiDetail>,
): Promise<KpiDetail> {
  return ctx.read(async (tx) => {
    const people = await readPeople(tx, ctx);
    const scope = scopeFor(ctx, people, input);
    const counted = whoCounts(scope, people.members, input.withOwner ?? true);
    const kpi = found((await readKpis(tx, ctx.organisationId)).find(({ id }) => id === input.kpiId));
    const definition = found(definitionIn(kpi, input.weeks[0] ?? weekOf(ctx.today)));
    const counts = isRatio(definition)
      ? definition.way === 'cohort'
        ? definition.denominatorId
        : definition.numeratorId
      : kpi.id;
    const members =
      'only' in counted
        ? counted.only
        : [...people.members.map(({ id }) => id), nobody].filter((id) => !counted.except.includes(id));
    const mondays = input.weeks.map(startOfWeek);
    const { rows } =
      definition.event === 'without-next-action'
        ? await sql<Hit>`
            SELECT d.id AS "sourceId", 'without-next-action' AS event, ${addDays(ctx.today, 0)}::date AS day,
              d.owner_id AS "memberId", d.id AS "dealId", d.account_id AS "accountId", d.title,
              (SELECT a.name FROM account a WHERE (a.organisation_id, a.id) = (d.organisation_id, d.account_id)) AS "accountName",
              NULL AS kind, d.amount_cents AS "amountCents", d.currency, count(*) OVER ()::int AS all
            FROM kpi_definition k CROSS JOIN unnest(${members}::uuid[]) m (id)
            CROSS JOIN LATERAL kpi_deals_without_next_action(k, m.id) hit (id)
            JOIN deal d ON d.organisation_id = k.organisation_id AND d.id = hit.id
            WHERE k.organisation_id = ${ctx.organisationId} AND k.kpi_id = ${kpi.id}
              AND k.from_week = (SELECT max(l.from_week) FROM kpi_definition l
                WHERE (l.organisation_id, l.kpi_id) = (k.organisation_id, k.kpi_id))
            ORDER BY d.title, d.id LIMIT ${mostRows}`.execute(tx)
        : await sql<Hit>`
            SELECT h.source_id AS "sourceId", h.event, h.day, nullif(h.member_id, ${nobody}) AS "memberId",
              h.deal_id AS "dealId", h.account_id AS "accountId", d.title, a.name AS "accountName", x.kind,
              d.amount_cents AS "amountCents", d.currency, h.all
            FROM (
              SELECT k.*, count(*) OVER ()::int AS all FROM kpi_hits(${ctx.organisationId},
                ARRAY(SELECT (w.week, m.id)::kpi_group FROM unnest(${mondays}::date[]) w (week)
                  CROSS JOIN unnest(${members}::uuid[]) m (id)), ARRAY[${counts}]::uuid[]) k
              ORDER BY k.day DESC, k.source_id DESC LIMIT ${mostRows}) h
            LEFT JOIN deal d ON d.organisation_id = ${ctx.organisationId} AND d.id = h.deal_id
            LEFT JOIN account a ON a.organisation_id = ${ctx.organisationId} AND a.id = h.account_id
            LEFT JOIN activity x ON x.organisation_id = ${ctx.organisationId} AND x.id = h.source_id
            ORDER BY h.day DESC, h.source_id DESC`.execute(tx);
    const names = new Map(people.members.map(({ id, name }) => [id, name]));
    return {
      name: kpi.name,
      all: rows[0]?.all ?? 0,
      rows: rows.map(({ memberId, sourceId, event, day, dealId, accountId, title, accountName, ...row }) => ({
        sourceId,
        event,
        day,
        dealId,
        accountId,
        title,
        accountName,
        kind: row.kind,
        amountCents: row.amountCents,
        currency: row.currency,
        memberName:
          memberId !== null && may.seeMember(ctx.actor, memberId, people.compared)
            ? (names.get(memberId) ?? null)
            : null,
      })),
    };
  });
}

type Hit = {
  sourceId: string;
  event: string;
  day: IsoDate;
  memberId: MemberId | null;
  dealId: DealId | null;
  accountId: AccountId | null;
  title: string | null;
  accountName: string | null;
  kind: ActivityKind | null;
  amountCents: KpiDetail['rows'][number]['amountCents'];
  currency: KpiDetail['rows'][number]['currency'];
  all: number;
};
