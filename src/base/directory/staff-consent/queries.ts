import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/people/table.ts';
import type { OutputOf } from '#base/http/contract.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { StaffConsentId } from '#base/kernel/id.ts';
import { allow, found } from '#base/kernel/refusal.ts';

import type * as contract from './contract.ts';
import type { StaffConsent } from './contract.ts';
import { may } from './policy.ts';
import { standingOn, usesOn } from './rules.ts';
import type {} from './table.ts';
import type { StaffUse } from './words.ts';

/** All that was ever agreed to, newest first, and what follows from it today. */
export async function listStaffConsents(ctx: Context): Promise<OutputOf<typeof contract.listStaffConsents>> {
  allow(may.seeConsents(ctx.actor));
  return ctx.read(async (tx) => {
    const rows = await consentRows(tx, ctx).orderBy('c.id', 'desc').execute();
    const consents = rows.map((row) => consentOf(row, ctx.today));
    return {
      consents,
      allowed: [...usesOn(consents, ctx.today)],
      may: { record: may.record(ctx.actor) },
    };
  });
}

/** What figures about named people may be used for today, beyond those who lead them and themselves. */
export async function allowedUses(tx: Tx, ctx: Context): Promise<ReadonlySet<StaffUse>> {
  const consents = await tx
    .selectFrom('staff_consent')
    .where('organisation_id', '=', ctx.organisationId)
    .select(['uses', 'from_date as from', 'until_date as until', 'withdrawn_from as withdrawnFrom'])
    .execute();
  return usesOn(consents, ctx.today);
}

/** One consent, locked until the transaction ends where it is about to change. */
export async function readConsent(
  tx: Tx,
  ctx: Context,
  id: StaffConsentId,
  toChange = false,
): Promise<StaffConsent> {
  let query = consentRows(tx, ctx).where('c.id', '=', id);
  if (toChange) query = query.forUpdate('c');
  return consentOf(found(await query.executeTakeFirst()), ctx.today);
}

function consentRows(tx: Tx, ctx: Context) {
  return tx
    .selectFrom('staff_consent as c')
    .leftJoin('member as recorder', (on) =>
      on
        .onRef('recorder.organisation_id', '=', 'c.organisation_id')
        .onRef('recorder.id', '=', 'c.recorded_by_id'),
    )
    .leftJoin('member as withdrawer', (on) =>
      on
        .onRef('withdrawer.organisation_id', '=', 'c.organisation_id')
        .onRef('withdrawer.id', '=', 'c.withdrawn_by_id'),
    )
    .where('c.organisation_id', '=', ctx.organisationId)
    .select([
      'c.id',
      'c.given_by as givenBy',
      'c.signed_by as signedBy',
      'c.agreed_on as agreedOn',
      'c.document',
      'c.uses',
      'c.terms',
      'c.from_date as from',
      'c.until_date as until',
      'c.withdrawn_from as withdrawnFrom',
      'c.withdrawn_because as withdrawnBecause',
      'c.withdrawn_at as withdrawnAt',
      'withdrawer.name as withdrawnBy',
      'recorder.name as recordedBy',
      'c.created_at as recordedAt',
      'c.version',
    ]);
}

type Row = Omit<StaffConsent, 'standing' | 'withdrawnAt' | 'recordedAt'> & {
  withdrawnAt: Date | null;
  recordedAt: Date;
};

const consentOf = (row: Row, today: IsoDate): StaffConsent => ({
  ...row,
  withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
  recordedAt: row.recordedAt.toISOString(),
  standing: standingOn(row, today),
});
