import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { OutputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { DealId, MemberId } from '#base/kernel/id.ts';
import type { Cents, Currency } from '#base/kernel/money.ts';
import { found } from '#base/kernel/refusal.ts';

import type * as contract from './contract.ts';
import { may } from './policy.ts';
import type {} from './table.ts';

type Shown = OutputOf<typeof contract.getCelebrations>;

/** Whether deals that are won are celebrated: they are, until somebody sets or chooses otherwise. */
export async function readCelebrations(tx: Tx, ctx: Context): Promise<Shown> {
  const setting = await tx
    .selectFrom('celebration_setting')
    .where('organisation_id', '=', ctx.organisationId)
    .select('shown')
    .executeTakeFirst();
  const choice = await tx
    .selectFrom('celebration_choice')
    .where('organisation_id', '=', ctx.organisationId)
    .where('member_id', '=', memberOf(ctx.actor))
    .select('shown')
    .executeTakeFirst();
  return {
    shown: setting?.shown ?? true,
    own: choice?.shown ?? true,
    may: { set: may.set(ctx.actor) },
  };
}

export async function getCelebrations(ctx: Context): Promise<Shown> {
  return ctx.read((tx) => readCelebrations(tx, ctx));
}

/**
 * What there is to celebrate of a deal that was won within ten minutes. Who sees the deal sees whose it is, as on the
 * board; what one may not see is not found.
 */
export async function getCelebration(
  ctx: Context,
  { dealId }: { dealId: DealId },
): Promise<OutputOf<typeof contract.getCelebration>> {
  return ctx.read(async (tx) => {
    const { rows } = await sql<Row>`
      SELECT d.title, a.name AS customer, m.id AS "memberId", m.name AS winner, d.amount_cents AS "amountCents",
        d.currency, d.status = 'won' AND EXISTS (SELECT FROM deal_event e
          WHERE e.organisation_id = d.organisation_id AND e.deal_id = d.id AND e.kind = 'won'
            AND e.at > ${ctx.now}::timestamptz - interval '10 minutes') AS fresh
      FROM deal d
      LEFT JOIN account a ON a.organisation_id = d.organisation_id AND a.id = d.account_id
      LEFT JOIN member m ON m.organisation_id = d.organisation_id AND m.id = d.owner_id
      WHERE d.organisation_id = ${ctx.organisationId} AND d.id = ${dealId}`.execute(tx);
    const { fresh, memberId, ...deal } = found(rows[0]);
    const { shown, own } = await readCelebrations(tx, ctx);
    if (!fresh || !shown || !own) return { celebration: null };
    return {
      celebration: { ...deal, dealId, own: memberId !== null && memberId === memberOf(ctx.actor) },
    };
  });
}

type Row = {
  title: string;
  customer: string | null;
  memberId: MemberId | null;
  winner: string | null;
  amountCents: Cents | null;
  currency: Currency;
  fresh: boolean;
};
