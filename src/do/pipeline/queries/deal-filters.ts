import { sql, type Expression, type ExpressionBuilder, type RawBuilder, type SqlBool } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Database, Tx } from '#base/db/database.ts';
import type {} from '#base/directory/people/table.ts';
import type { InputOf } from '#base/http/contract.ts';
import { eyesOf } from '#base/kernel/actor.ts';
import type { MemberId, TeamId } from '#base/kernel/id.ts';

import type * as contract from '../contract.ts';
import type {} from '../table.ts';
import { filterConditions } from './deal-filter-sql.ts';
import { dealsThatSay } from './deals-that-say.ts';

type Filters = InputOf<typeof contract.countDeals>;
type OwnerFilters = { owners?: (MemberId | 'me' | 'nobody')[] | undefined; teamId?: TeamId | undefined };
type Where = ExpressionBuilder<Database, 'deal'>;
export type DealCondition = (deal: Where) => Expression<SqlBool>;

/** Whose deals are asked for; null where everybody's are. */
export type WantedOwners = { ids: MemberId[]; nobody: boolean } | null;

/** The members behind `me`, a list and a team. A team together with owners gives those owners who are in it. */
export async function wantedOwners(
  tx: Tx,
  ctx: Context,
  { owners, teamId }: OwnerFilters,
): Promise<WantedOwners> {
  if (!owners?.length && teamId === undefined) return null;
  const me = eyesOf(ctx.actor);
  const named = owners?.flatMap((owner) =>
    owner === 'nobody' ? [] : owner === 'me' ? (me === null ? [] : [me]) : [owner],
  );
  if (teamId === undefined) return { ids: named ?? [], nobody: owners?.includes('nobody') ?? false };
  const inTeam = await tx.selectFrom('member').select('id').where('team_id', '=', teamId).execute();
  const ids = inTeam.map(({ id }) => id).filter((id) => !owners?.length || named?.includes(id));
  return { ids, nobody: false };
}

/** The condition on `deal` that these are its owners; always true where everybody's are asked for. */
export function ownedBy(wanted: WantedOwners): RawBuilder<SqlBool> {
  if (wanted === null) return sql`true`;
  const listed = sql<SqlBool>`deal.owner_id = ${anyOf(wanted.ids)}`;
  return wanted.nobody ? sql`(${listed} OR deal.owner_id IS NULL)` : listed;
}

/** Everything that a filter asks of a deal. */
export async function dealConditions(tx: Tx, ctx: Context, asked: Filters): Promise<DealCondition[]> {
  const wanted = await wantedOwners(tx, ctx, asked);
  const said = asked.text ? await dealsThatSay(tx, ctx, asked.text) : null;
  const filtered = asked.filter ? await filterConditions(tx, ctx, asked.filter) : [];
  const conditions: (DealCondition | null)[] = [
    (deal) => deal('deal.organisation_id', '=', ctx.organisationId),
    wanted === null ? null : () => ownedBy(wanted),
    // Written out, not passed in, so that the indexes of the open deals can be used.
    asked.statuses?.length
      ? (deal) => deal('deal.status', 'in', asked.statuses?.map((status) => sql.lit(status)) ?? [])
      : null,
    asked.cycleId ? (deal) => deal('deal.cycle_id', '=', asked.cycleId ?? null) : null,
    asked.phaseIds?.length ? (deal) => deal('deal.phase_id', '=', anyOf(asked.phaseIds ?? [])) : null,
    asked.accountId ? (deal) => deal('deal.account_id', '=', asked.accountId ?? null) : null,
    asked.contactId ? (deal) => deal('deal.contact_id', '=', asked.contactId ?? null) : null,
    asked.productId ? (deal) => deal('deal.product_id', '=', asked.productId ?? null) : null,
    ...between('deal.expected_close_on', asked.expectedCloseFrom, asked.expectedCloseTo),
    ...between('deal.opened_on', asked.openedFrom, asked.openedTo),
    ...between('deal.closed_on', asked.closedFrom, asked.closedTo),
    ...between('deal.amount_cents', asked.amountFrom, asked.amountTo),
    said === null ? null : () => said,
    ...filtered.map((condition) => () => condition),
  ];
  return conditions.filter((condition) => condition !== null);
}

type Ranged = 'deal.expected_close_on' | 'deal.opened_on' | 'deal.closed_on' | 'deal.amount_cents';

function between<T extends string | number>(column: Ranged, from: T | undefined, to: T | undefined) {
  return [
    from === undefined ? null : (deal: Where) => deal(sql.ref(column), '>=', from),
    to === undefined ? null : (deal: Where) => deal(sql.ref(column), '<=', to),
  ];
}

/** `= ANY (…)` of a list of ids that is sent as one value. */
function anyOf<Id extends string>(ids: readonly Id[]) {
  return sql<Id>`ANY (${ids}::uuid[])`;
}
