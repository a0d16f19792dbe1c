import { sql, type RawBuilder, type SqlBool } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { AccountId, ContactId, DealId } from '#base/kernel/id.ts';

/** Whose timeline is read. */
export type TimelineOf =
  | { kind: 'deal'; id: DealId }
  | { kind: 'account'; id: AccountId }
  | { kind: 'contact'; id: ContactId };

type Where = RawBuilder<SqlBool>;
type Column = RawBuilder<unknown>;

/** Which rows belong to a timeline: that of an account has what its deals and its contacts have. */
export type Belonging = {
  activity: Where;
  note: Where;
  /** The notes that are written on it itself. */
  ownNote: Where;
  /** Of a file's owner: its kind and its id. */
  file: (kind: Column, id: Column) => Where;
  /** Of what always stands with a deal: its events, its quotes. */
  ofDeal: (dealId: Column) => Where;
};

const nothing: Where = sql`false`;

export function belongingTo({ organisationId }: Context, of: TimelineOf): Belonging {
  if (of.kind === 'deal')
    return {
      activity: sql`activity.deal_id = ${of.id}`,
      note: sql`n.deal_id = ${of.id}`,
      ownNote: sql`n.deal_id = ${of.id}`,
      file: (kind, id) => sql`(${kind} = 'deal' AND ${id} = ${of.id})`,
      ofDeal: (dealId) => sql`${dealId} = ${of.id}`,
    };
  if (of.kind === 'contact')
    return {
      activity: sql`activity.contact_id = ${of.id}`,
      note: sql`n.contact_id = ${of.id}`,
      ownNote: sql`n.contact_id = ${of.id}`,
      file: () => nothing,
      ofDeal: () => nothing,
    };
  const deals = sql`(SELECT d.id FROM deal d
    WHERE d.organisation_id = ${organisationId} AND d.account_id = ${of.id})`;
  const contacts = sql`(SELECT c.id FROM contact c
    WHERE c.organisation_id = ${organisationId} AND c.account_id = ${of.id})`;
  return {
    activity: sql`(activity.account_id = ${of.id} OR activity.deal_id IN ${deals}
      OR activity.contact_id IN ${contacts})`,
    ownNote: sql`n.account_id = ${of.id}`,
    note: sql`(n.account_id = ${of.id} OR n.deal_id IN ${deals} OR n.contact_id IN ${contacts})`,
    file: (kind, id) =>
      sql`((${kind} = 'account' AND ${id} = ${of.id}) OR (${kind} = 'deal' AND ${id} IN ${deals}))`,
    ofDeal: (dealId) => sql`${dealId} IN ${deals}`,
  };
}
