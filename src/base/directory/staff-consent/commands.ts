import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { StaffConsentId } from '#base/kernel/id.ts';
import { allow, Refusal, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';

import type * as contract from './contract.ts';
import type { StaffConsent } from './contract.ts';
import { may } from './policy.ts';
import { readConsent } from './queries.ts';
import { refusals } from './refusals.ts';
import { canRecord, canWithdraw } from './rules.ts';
import type {} from './table.ts';

const fieldOf = {
  'agreed-in-future': '/agreedOn',
  'holds-before-agreed': '/from',
  'ends-before-start': '/until',
} as const;

/** Writes down what works council or staff have agreed to. */
export async function recordStaffConsent(
  ctx: Context,
  input: InputOf<typeof contract.recordStaffConsent>,
): Promise<StaffConsent> {
  allow(may.record(ctx.actor));
  const { givenBy, signedBy, agreedOn, document, uses, terms, until } = input;
  const from = input.from ?? agreedOn;
  return ctx.transaction(async (tx) => {
    const decision = canRecord({ agreedOn, from, until }, ctx.today);
    if (!decision.ok)
      throw new Refusal('invalid', {
        because: decision.because,
        says: refusals[decision.because],
        errors: [{ pointer: fieldOf[decision.because], message: refusals[decision.because] }],
      });
    const id = newId<StaffConsentId>();
    await tx
      .insertInto('staff_consent')
      .values({
        organisation_id: ctx.organisationId,
        id,
        given_by: givenBy,
        signed_by: signedBy,
        agreed_on: agreedOn,
        document,
        uses,
        terms,
        from_date: from,
        until_date: until,
        withdrawn_from: null,
        withdrawn_because: null,
        withdrawn_at: null,
        withdrawn_by_id: null,
        recorded_by_id: memberOf(ctx.actor),
        created_at: ctx.now,
      })
      .execute();
    const after = await readConsent(tx, ctx, id);
    await audit(tx, ctx, {
      action: 'staff-consent.recorded',
      subject: { kind: 'staff-consent', id },
      after,
    });
    return after;
  });
}

/** From a day on a consent holds no more. It stays in the list, with the reason. */
export async function withdrawStaffConsent(
  ctx: Context,
  { consentId, version, from, because }: InputOf<typeof contract.withdrawStaffConsent>,
): Promise<StaffConsent> {
  allow(may.record(ctx.actor));
  return ctx.transaction(async (tx) => {
    const before = await readConsent(tx, ctx, consentId, true);
    sameVersion(before, version);
    refuseUnless(canWithdraw(before, from), refusals);
    await tx
      .updateTable('staff_consent')
      .set({
        withdrawn_from: from,
        withdrawn_because: because,
        withdrawn_at: ctx.now,
        withdrawn_by_id: memberOf(ctx.actor),
        version: before.version + 1,
      })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', consentId)
      .execute();
    const after = await readConsent(tx, ctx, consentId);
    await audit(tx, ctx, {
      action: 'staff-consent.withdrawn',
      subject: { kind: 'staff-consent', id: consentId },
      before,
      after,
    });
    return after;
  });
}
