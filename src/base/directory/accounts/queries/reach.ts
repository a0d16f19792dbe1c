import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { AccountId, ContactId } from '#base/kernel/id.ts';

import type { Reach } from '../consent-contract.ts';
import { channels, type Channel } from '../rules/approach-law.ts';
import type { AccountKind } from '../rules/kinds.ts';
import { audienceOf, type LegalForm } from '../rules/legal-form.ts';
import { mayApproach, type ConsentAnswer } from '../rules/may-approach.ts';
import { readApproachRules } from './approach-rules.ts';

type Approached = { id: AccountId; kind: AccountKind; legalForm: LegalForm | null };
type Latest = { of: AccountId | ContactId; channel: Channel; answer: ConsentAnswer };

/**
 * May an account, and each of these contacts, be approached through each channel? A contact of no account is a
 * natural person and no customer.
 */
export async function reachOf(
  tx: Tx,
  ctx: Context,
  account: Approached | null,
  contacts: readonly ContactId[],
): Promise<{ account: Reach; of: (contact: ContactId) => Reach }> {
  const rules = await readApproachRules(tx);
  const latest = await latestAnswers(tx, ctx, account?.id ?? null, contacts);
  const answer = (of: AccountId | ContactId | undefined, channel: Channel) =>
    latest.find((one) => one.of === of && one.channel === channel)?.answer ?? 'unknown';
  const reach = (contact?: ContactId): Reach => {
    const verdict = (channel: Channel) =>
      mayApproach(
        channel,
        {
          audience: account ? audienceOf(account.legalForm) : 'natural-person',
          isCustomer: account?.kind === 'customer',
          answers: [...(contact ? [answer(contact, channel)] : []), answer(account?.id, channel)],
        },
        rules,
        ctx.today,
      );
    return Object.fromEntries(channels.map((channel) => [channel, verdict(channel)])) as Reach;
  };
  return { account: reach(), of: reach };
}

/** One line for each channel that somebody said something about. */
async function latestAnswers(
  tx: Tx,
  ctx: Context,
  account: AccountId | null,
  contacts: readonly ContactId[],
): Promise<Latest[]> {
  const { rows } = await sql<Latest>`
    (SELECT DISTINCT ON (channel) account_id AS of, channel, answer FROM consent
     WHERE organisation_id = ${ctx.organisationId} AND account_id = ${account}
     ORDER BY channel, on_date DESC, recorded_at DESC, id DESC)
    UNION ALL
    (SELECT DISTINCT ON (contact_id, channel) contact_id, channel, answer FROM consent
     WHERE organisation_id = ${ctx.organisationId} AND contact_id = ANY (${contacts}::uuid[])
     ORDER BY contact_id, channel, on_date DESC, recorded_at DESC, id DESC)`.execute(tx);
  return rows;
}
