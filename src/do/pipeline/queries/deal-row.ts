import { sql, type AliasedExpression, type Selectable } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/accounts/table.ts';
import type {} from '#base/directory/offering/table.ts';
import type {} from '#base/directory/people/table.ts';
import { dateIn, type IsoDate } from '#base/kernel/date.ts';
import type { AccountId, CriterionId, MemberId, ProductId } from '#base/kernel/id.ts';
import type { LocalText } from '#base/kernel/language.ts';
import type {} from '#plan/sales-cycle/table.ts';
import type {} from '#do/tasks/table.ts';
import type { TaskKind } from '#do/tasks/words.ts';

import { may } from '../policy.ts';
import { isRotting } from '../rules/is-rotting.ts';
import type { DealCard, DealRow } from '../shapes.ts';
import type { DealTable } from '../table.ts';
import type { ActivityKind } from '../words.ts';
import { standingApproval, toApproval, type RawApproval } from './standing-approval.ts';

/** Deals that were picked already, as a derived table named `deal`: the names are joined on those rows alone. */
export type PickedDeals = AliasedExpression<Selectable<DealTable>, 'deal'>;

/** The picked deals with the names and activities that a row shows. Their order is the caller's. */
export function dealRowsQuery(tx: Tx, picked: PickedDeals) {
  return tx
    .selectFrom(picked)
    .leftJoin('account', (on) =>
      on
        .onRef('account.organisation_id', '=', 'deal.organisation_id')
        .onRef('account.id', '=', 'deal.account_id'),
    )
    .leftJoin('member as owner', (on) =>
      on.onRef('owner.organisation_id', '=', 'deal.organisation_id').onRef('owner.id', '=', 'deal.owner_id'),
    )
    .leftJoin('product', (on) =>
      on
        .onRef('product.organisation_id', '=', 'deal.organisation_id')
        .onRef('product.id', '=', 'deal.product_id'),
    )
    .innerJoin('phase', (on) =>
      on.onRef('phase.organisation_id', '=', 'deal.organisation_id').onRef('phase.id', '=', 'deal.phase_id'),
    )
    .leftJoinLateral(
      (lateral) =>
        lateral
          .selectFrom('activity')
          .whereRef('activity.organisation_id', '=', 'deal.organisation_id')
          .whereRef('activity.deal_id', '=', 'deal.id')
          .where('activity.status', '=', sql.lit('planned'))
          .orderBy('activity.at')
          .limit(1)
          .select(['activity.at', 'activity.kind'])
          .as('planned'),
      (on) => on.onTrue(),
    )
    .leftJoinLateral(
      (lateral) =>
        lateral
          .selectFrom('task')
          .whereRef('task.organisation_id', '=', 'deal.organisation_id')
          .whereRef('task.deal_id', '=', 'deal.id')
          .where('task.status', '=', sql.lit('open'))
          .orderBy('task.due_on')
          .limit(1)
          .select(['task.due_on', 'task.title', 'task.kind'])
          .as('todo'),
      (on) => on.onTrue(),
    )
    .select((row) => [
      'deal.id',
      'deal.title',
      'deal.status',
      'deal.cycle_id',
      'deal.phase_id',
      'phase.name as phase_name',
      'phase.rotting_days',
      'deal.phase_since',
      'deal.account_id',
      'account.name as account_name',
      'deal.owner_id',
      'owner.name as owner_name',
      'owner.reports_to_id as manager_id',
      'deal.product_id',
      'product.name as product_name',
      'deal.amount_cents',
      'deal.currency',
      'deal.expected_close_on',
      'deal.opened_on',
      'deal.closed_on',
      'deal.fields',
      'deal.updated_at',
      'deal.version',
      'planned.at as planned_at',
      'planned.kind as planned_kind',
      'todo.due_on as task_due_on',
      'todo.title as task_title',
      'todo.kind as task_kind',
      row
        .selectFrom('activity')
        .whereRef('activity.organisation_id', '=', 'deal.organisation_id')
        .whereRef('activity.deal_id', '=', 'deal.id')
        .where('activity.status', '=', sql.lit('done'))
        .orderBy('activity.at', 'desc')
        .limit(1)
        .select('activity.at')
        .as('done_at'),
      row
        .selectFrom('activity')
        .whereRef('activity.organisation_id', '=', 'deal.organisation_id')
        .whereRef('activity.deal_id', '=', 'deal.id')
        .where('activity.status', '=', sql.lit('planned'))
        .orderBy('activity.at', 'desc')
        .limit(1)
        .select('activity.at')
        .as('planned_until'),
      standingApproval(row).as('approval'),
    ]);
}

export type RawRow = Omit<
  Pick<
    Selectable<DealTable>,
    | 'id'
    | 'title'
    | 'status'
    | 'cycle_id'
    | 'phase_id'
    | 'phase_since'
    | 'amount_cents'
    | 'currency'
    | 'expected_close_on'
    | 'opened_on'
    | 'closed_on'
    | 'fields'
    | 'updated_at'
    | 'version'
  >,
  never
> & {
  phase_name: LocalText;
  rotting_days: number | null;
  account_id: AccountId | null;
  account_name: string | null;
  owner_id: MemberId | null;
  owner_name: string | null;
  product_id: ProductId | null;
  product_name: string | null;
  planned_at: Date | null;
  planned_kind: ActivityKind | null;
  task_due_on: IsoDate | null;
  task_title: string | null;
  task_kind: TaskKind | null;
  planned_until: Date | null;
  done_at: Date | null;
  manager_id: MemberId | null;
  approval: RawApproval | null;
};

export function named<Id>(id: Id | null, name: string | null): { id: Id; name: string } | null {
  return id === null || name === null ? null : { id, name };
}

export const written = (at: Date | null): string | null => at?.toISOString() ?? null;

export function toDealRow(ctx: Context, raw: RawRow): DealRow {
  const owned = { ownerId: raw.owner_id };
  const isPlanned =
    raw.planned_until !== null && dateIn(ctx.organisation.timeZone, raw.planned_until) >= ctx.today;
  return {
    id: raw.id,
    title: raw.title,
    status: raw.status,
    account: named(raw.account_id, raw.account_name),
    owner: named(raw.owner_id, raw.owner_name),
    product: named(raw.product_id, raw.product_name),
    cycleId: raw.cycle_id,
    phase: { id: raw.phase_id, name: raw.phase_name },
    phaseSince: written(raw.phase_since),
    amountCents: raw.amount_cents,
    currency: raw.currency,
    expectedCloseOn: raw.expected_close_on,
    openedOn: raw.opened_on,
    closedOn: raw.closed_on,
    fields: raw.fields,
    updatedAt: raw.updated_at.toISOString(),
    lastActivityAt: written(raw.done_at),
    nextActivity:
      raw.planned_at === null || raw.planned_kind === null
        ? null
        : { at: raw.planned_at.toISOString(), kind: raw.planned_kind },
    nextTask:
      raw.task_due_on === null || raw.task_title === null || raw.task_kind === null
        ? null
        : { dueOn: raw.task_due_on, title: raw.task_title, kind: raw.task_kind },
    rotting: isRotting(
      { status: raw.status, phaseSince: raw.phase_since, lastActivityAt: raw.done_at, isPlanned },
      raw.rotting_days,
      ctx.now,
    ),
    approval: toApproval(raw),
    version: raw.version,
    may: {
      edit: may.editDeal(ctx.actor, owned),
      reopen: may.reopenDeal(ctx.actor, owned),
      approve: may.approve(ctx.actor, { ...owned, managerId: raw.manager_id }),
    },
  };
}

/** Also the criteria that each deal meets, in the words of `metCriteria`. */
export function dealCardsQuery(tx: Tx, picked: PickedDeals) {
  return dealRowsQuery(tx, picked).select((card) =>
    card
      .selectFrom('deal_result as r')
      .whereRef('r.organisation_id', '=', 'deal.organisation_id')
      .whereRef('r.deal_id', '=', 'deal.id')
      .where(sql<boolean>`r.value <> 'false'::jsonb`)
      .select(sql<CriterionId[]>`array_agg(r.criterion_id::text)`.as('met'))
      .as('met'),
  );
}

export function toDealCard(ctx: Context, raw: RawRow & { met: CriterionId[] | null }): DealCard {
  return { ...toDealRow(ctx, raw), met: raw.met ?? [] };
}
