import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';
import type { AccountId, ContactId } from '#base/kernel/id.ts';
import { found, Refusal } from '#base/kernel/refusal.ts';

import type { Consent } from '../consent-contract.ts';
import type * as contract from '../consent-contract.ts';
import { may } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { reachOf } from './reach.ts';

type Subject = InputOf<typeof contract.getApproach>;

const mostShown = 200;

/** May an account or a contact be approached, and what was said about it. */
export async function getApproach(
  ctx: Context,
  subject: Subject,
): Promise<OutputOf<typeof contract.getApproach>> {
  return ctx.read(async (tx) => {
    const { account, contactId } = await approached(tx, subject);
    const reach = await reachOf(tx, ctx, account, contactId ? [contactId] : []);
    return {
      reach: contactId ? reach.of(contactId) : reach.account,
      consents: await consentsOf(tx, account?.id ?? null, contactId),
      may: {
        record: contactId
          ? may.editContact(ctx.actor, account)
          : account !== null && may.editAccount(ctx.actor, account),
      },
    };
  });
}

/** The account that is meant, or the contact with the account that they are at. */
export async function approached(tx: Tx, { accountId, contactId }: Subject) {
  if (!accountId && !contactId)
    throw new Refusal('refused', { because: 'consent-of-whom', says: refusals['consent-of-whom'] });
  const contact = contactId
    ? found(
        await tx
          .selectFrom('contact')
          .select(['id', 'account_id'])
          .where('id', '=', contactId)
          .executeTakeFirst(),
      )
    : null;
  const of = contact ? contact.account_id : (accountId ?? null);
  const account =
    of === null
      ? null
      : found(
          await tx
            .selectFrom('account')
            .select(['id', 'kind', 'legal_form as legalForm', 'owner_id as ownerId'])
            .where('id', '=', of)
            .executeTakeFirst(),
        );
  return { account, contactId: contact?.id ?? null };
}

function consentsOf(tx: Tx, account: AccountId | null, contact: ContactId | null): Promise<Consent[]> {
  return consentRows(tx)
    .where((row) =>
      row.or([
        ...(account ? [row('consent.account_id', '=', account)] : []),
        ...(contact ? [row('consent.contact_id', '=', contact)] : []),
      ]),
    )
    .orderBy('consent.on_date', 'desc')
    .orderBy('consent.recorded_at', 'desc')
    .orderBy('consent.id', 'desc')
    .limit(mostShown)
    .execute()
    .then((rows) => rows.map(toConsent));
}

export async function readConsent(tx: Tx, id: string): Promise<Consent> {
  return toConsent(found(await consentRows(tx).where('consent.id', '=', id).executeTakeFirst()));
}

function consentRows(tx: Tx) {
  return tx
    .selectFrom('consent')
    .leftJoin('member', (member) =>
      member
        .onRef('member.organisation_id', '=', 'consent.organisation_id')
        .onRef('member.id', '=', 'consent.recorded_by_id'),
    )
    .select([
      'consent.id',
      'consent.account_id as accountId',
      'consent.contact_id as contactId',
      'consent.channel',
      'consent.answer',
      'consent.on_date as onDate',
      'consent.source',
      'consent.proof',
      'consent.proof_link as proofLink',
      'consent.recorded_at as recordedAt',
      'member.id as memberId',
      'member.name as memberName',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof consentRows>['execute']>>[number];

function toConsent({ memberId, memberName, recordedAt, ...row }: Row): Consent {
  return {
    ...row,
    recordedAt: recordedAt.toISOString(),
    recordedBy: memberId !== null && memberName !== null ? { id: memberId, name: memberName } : null,
  };
}
