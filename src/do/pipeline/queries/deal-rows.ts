import { sql, type Expression, type RawBuilder, type Selectable } from 'kysely';

import type { Tx } from '#base/db/database.ts';
import { textAround } from '#base/db/text-around.ts';
import type {} from '#base/directory/accounts/table.ts';
import type {} from '#base/directory/offering/table.ts';
import type {} from '#base/directory/people/table.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { AccountId, CriterionId, MemberId, ProductId } from '#base/kernel/id.ts';
import type { LocalText } from '#base/kernel/language.ts';
import type {} from '#plan/sales-cycle/table.ts';
import type {} from '#do/tasks/table.ts';
import type { TaskKind } from '#do/tasks/words.ts';

import type { DealTable } from '../table.ts';
import type { ActivityKind } from '../words.ts';
import { approvalAsked, type RawApproval } from './standing-approval.ts';

/** Deals that were picked already, as a subquery: the names are joined on those rows alone. */
export type PickedDeals = Expression<Selectable<DealTable>>;

export type RawRow = Pick<
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
  planned_until: Date | null;
  task_due_on: IsoDate | null;
  task_title: string | null;
  task_kind: TaskKind | null;
  done_at: Date | null;
  manager_id: MemberId | null;
  approval: RawApproval | null;
  /** Where it stands in the order that was asked for, as the database writes it. */
  place: string;
};
export type RawCard = RawRow & { met: CriterionId[] | null };

type Asked = {
  picked: PickedDeals;
  /** The text of each deal's place in the order, in words of `deal`. */
  place?: RawBuilder<string>;
  /** The order of the rows, in words of `deal`; without one it is the database's. */
  order?: RawBuilder<unknown>;
};

/** The picked deals with the names and activities that a row shows. */
export function readDealRows(tx: Tx, asked: Asked): Promise<RawRow[]> {
  return read(tx, rowsText, asked);
}

/** Also the criteria that each deal meets, in the words of `metCriteria`. */
export function readDealCards(tx: Tx, asked: Asked): Promise<RawCard[]> {
  return read(tx, cardsText, asked);
}

async function read<Row>(
  tx: Tx,
  text: (fillings: { picked: PickedDeals; place: RawBuilder<string> }) => RawBuilder<Row>,
  { picked, place = sql`''`, order }: Asked,
): Promise<Row[]> {
  const all = text({ picked, place });
  const { rows } = await (order ? sql<Row>`${all} ORDER BY ${order}` : all).execute(tx);
  return rows;
}

const places = ['picked', 'place'] as const;
const rowsText = textAround<RawRow, 'picked' | 'place'>(places, dealRows);
const cardsText = textAround<RawCard, 'picked' | 'place'>(places, (tx, at) =>
  dealRows(tx, at).select((card) =>
    card
      .selectFrom('deal_result as r')
      .whereRef('r.organisation_id', '=', 'deal.organisation_id')
      .whereRef('r.deal_id', '=', 'deal.id')
      .where(sql<boolean>`r.value <> 'false'::jsonb`)
      .select(sql<CriterionId[]>`array_agg(r.criterion_id::text)`.as('met'))
      .as('met'),
  ),
);

function dealRows(tx: Tx, at: { picked: RawBuilder<Selectable<DealTable>>; place: RawBuilder<string> }) {
  return tx
    .selectFrom(at.picked.as('deal'))
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
    .leftJoin('deal_approval as asked', (on) =>
      on
        .onRef('asked.organisation_id', '=', 'deal.organisation_id')
        .onRef('asked.deal_id', '=', 'deal.id')
        .on(sql<boolean>`asked.status IN ('asked', 'approved')`),
    )
    .leftJoin('phase as target', (on) =>
      on
        .onRef('target.organisation_id', '=', 'asked.organisation_id')
        .onRef('target.id', '=', 'asked.to_phase_id'),
    )
    .leftJoin('member as asker', (on) =>
      on
        .onRef('asker.organisation_id', '=', 'asked.organisation_id')
        .onRef('asker.id', '=', 'asked.asked_by_id'),
    )
    .innerJoinLateral(
      (lateral) =>
        lateral
          .selectFrom('activity')
          .whereRef('activity.organisation_id', '=', 'deal.organisation_id')
          .whereRef('activity.deal_id', '=', 'deal.id')
          .where('activity.status', '=', sql.lit('planned'))
          .select((planned) => [
            planned.fn.min<Date | null>('activity.at').as('at'),
            sql<ActivityKind | null>`(array_agg(activity.kind ORDER BY activity.at))[1]`.as('kind'),
            planned.fn.max<Date | null>('activity.at').as('until'),
          ])
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
          .limit(sql.lit(1))
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
      'planned.until as planned_until',
      'todo.due_on as task_due_on',
      'todo.title as task_title',
      'todo.kind as task_kind',
      row
        .selectFrom('activity')
        .whereRef('activity.organisation_id', '=', 'deal.organisation_id')
        .whereRef('activity.deal_id', '=', 'deal.id')
        .where('activity.status', '=', sql.lit('done'))
        .orderBy('activity.at', 'desc')
        .limit(sql.lit(1))
        .select('activity.at')
        .as('done_at'),
      approvalAsked.as('approval'),
      sql<string>`${at.place}`.as('place'),
    ]);
}
