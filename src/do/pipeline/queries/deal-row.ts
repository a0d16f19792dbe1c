import type { Context } from '#base/db/context.ts';
import { dateIn } from '#base/kernel/date.ts';
import { instantText } from '#base/kernel/instant.ts';

import { may } from '../policy.ts';
import { isRotting } from '../rules/is-rotting.ts';
import type { DealCard, DealRow } from '../shapes.ts';
import type { RawCard, RawRow } from './deal-rows.ts';
import { toApproval } from './standing-approval.ts';

export function named<Id>(id: Id | null, name: string | null): { id: Id; name: string } | null {
  return id === null || name === null ? null : { id, name };
}

export const written = (at: Date | null): string | null => at && instantText(at);

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
    updatedAt: instantText(raw.updated_at),
    lastActivityAt: written(raw.done_at),
    nextActivity:
      raw.planned_at === null || raw.planned_kind === null
        ? null
        : { at: instantText(raw.planned_at), kind: raw.planned_kind },
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

export function toDealCard(ctx: Context, raw: RawCard): DealCard {
  return { ...toDealRow(ctx, raw), met: raw.met ?? [] };
}
