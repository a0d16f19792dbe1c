import { sql } from 'kysely';

import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { allow, found, Refusal, sameVersion } from '#base/kernel/refusal.ts';

import type * as contract from './contract.ts';
import { may } from './policy.ts';
import { readEntrance } from './queries.ts';
import { refusals } from './refusals.ts';

/** Says after how many days unused, and after how many in any case, people have to sign in again. */
export async function setSessionLife(
  ctx: Context,
  { idleDays, mostDays, version }: InputOf<typeof contract.setSessionLife>,
): Promise<void> {
  allow(may.changeEntrance(ctx.actor));
  await ctx.transaction(async (tx) => {
    const before = await readEntrance(tx);
    sameVersion(before, version);
    const set = { idle_days: idleDays, most_days: mostDays };
    await tx
      .insertInto('entrance')
      .values({ organisation_id: ctx.organisationId, second_factor_from: null, ...set })
      .onConflict((conflict) =>
        conflict.column('organisation_id').doUpdateSet({ ...set, version: before.version + 1 }),
      )
      .execute();
    await audit(tx, ctx, {
      action: 'entrance.session-life-changed',
      subject: { kind: 'organisation', id: ctx.organisationId },
      before: { idleDays: before.idleDays, mostDays: before.mostDays },
      after: { idleDays, mostDays },
    });
  });
}

/** Ends every session of a member, on all devices: for a laptop that was lost, or whoever leaves today. Refuses one's own. */
export async function signOutMember(
  ctx: Context,
  { memberId }: InputOf<typeof contract.signOutMember>,
): Promise<{ sessions: number }> {
  allow(may.changeEntrance(ctx.actor));
  return ctx.transaction(async (tx) => {
    found(await tx.selectFrom('member').select('id').where('id', '=', memberId).executeTakeFirst());
    if (memberOf(ctx.actor) === memberId)
      throw new Refusal('refused', { because: 'own-sessions', says: refusals['own-sessions'] });
    const sessions = await signOut(tx, [memberId]);
    await audit(tx, ctx, {
      action: 'member.signed-out',
      subject: { kind: 'member', id: memberId },
      after: { sessions },
    });
    return { sessions };
  });
}

/** Ends the sessions of all members but whoever asks it. */
export async function signOutEverybody(ctx: Context): Promise<{ sessions: number }> {
  allow(may.changeEntrance(ctx.actor));
  return ctx.transaction(async (tx) => {
    const members = await tx
      .selectFrom('member')
      .select('id')
      .where('id', 'is distinct from', memberOf(ctx.actor))
      .execute();
    const sessions = await signOut(
      tx,
      members.map(({ id }) => id),
    );
    await audit(tx, ctx, {
      action: 'entrance.everybody-signed-out',
      subject: { kind: 'organisation', id: ctx.organisationId },
      after: { sessions },
    });
    return { sessions };
  });
}

async function signOut(tx: Tx, members: readonly MemberId[]): Promise<number> {
  const { rows } = await sql<{ ended: number }>`SELECT sign_members_out(${members}::uuid[]) AS ended`.execute(
    tx,
  );
  return rows[0]?.ended ?? 0;
}
