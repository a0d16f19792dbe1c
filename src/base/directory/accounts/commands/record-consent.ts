import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { allow, Refusal } from '#base/kernel/refusal.ts';

import type { Consent } from '../consent-contract.ts';
import type * as contract from '../consent-contract.ts';
import { may } from '../policy.ts';
import { approached, readConsent } from '../queries/get-approach.ts';
import { refusals } from '../refusals.ts';

/** Adds what somebody said about a channel to what they said before. Refuses a day that is still to come. */
export async function recordConsent(
  ctx: Context,
  input: InputOf<typeof contract.recordConsent>,
): Promise<Consent> {
  if (input.onDate > ctx.today)
    throw new Refusal('invalid', {
      errors: [{ pointer: '/onDate', message: refusals['consent-in-future'][ctx.language] }],
    });
  return ctx.transaction(async (tx) => {
    const { account, contactId } = await approached(tx, input);
    allow(may.editContact(ctx.actor, account));
    const id = newId();
    await tx
      .insertInto('consent')
      .values({
        organisation_id: ctx.organisationId,
        id,
        account_id: contactId === null ? (account?.id ?? null) : null,
        contact_id: contactId,
        channel: input.channel,
        answer: input.answer,
        on_date: input.onDate,
        source: input.source,
        proof: input.proof ?? null,
        proof_link: input.proofLink ?? null,
        recorded_by_id: memberOf(ctx.actor),
        recorded_at: ctx.now,
      })
      .execute();
    const consent = await readConsent(tx, id);
    await audit(tx, ctx, {
      action: 'consent.recorded',
      subject:
        contactId === null
          ? { kind: 'account', id: account?.id ?? null }
          : { kind: 'contact', id: contactId },
      after: consent,
    });
    return consent;
  });
}
