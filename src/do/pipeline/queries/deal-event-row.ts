import { sql, type RawBuilder, type SqlBool } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { DealId, MemberId, PhaseId } from '#base/kernel/id.ts';
import { instantText } from '#base/kernel/instant.ts';
import type { LocalText } from '#base/kernel/language.ts';
import type { Currency } from '#base/kernel/money.ts';

import type { DealEvent } from '../shapes.ts';
import type { EventSource, EventState } from '../table.ts';
import type { EventKind } from '../words.ts';
import { named } from './deal-row.ts';
import { editedNames, type SayEdited } from './edited-names.ts';

type Raw = {
  id: string;
  kind: EventKind;
  deal_id: DealId;
  deal_title: string;
  deal_currency: Currency;
  at: Date;
  micros: number;
  from_phase_id: PhaseId | null;
  from_phase_name: LocalText | null;
  to_phase_id: PhaseId | null;
  to_phase_name: LocalText | null;
  before: EventState | null;
  after: EventState | null;
  owner_before: string | null;
  owner_after: string | null;
  reason_before: LocalText | null;
  reason_after: LocalText | null;
  rival_before: string | null;
  rival_after: string | null;
  cycle_before: LocalText | null;
  cycle_after: LocalText | null;
  other_title: string | null;
  reason: string | null;
  by_member_id: MemberId | null;
  by_name: string | null;
  by_key: string | null;
  source: EventSource;
};

/** The newest events with the names of what they speak of. `which` is a condition on deal_event. */
export async function readEvents(
  tx: Tx,
  { organisationId }: Pick<Context, 'organisationId'>,
  which: RawBuilder<SqlBool>,
  limit: number,
): Promise<{ micros: number; id: string; event: DealEvent }[]> {
  const { rows } = await sql<Raw>`
    SELECT e.id, e.kind, e.deal_id, deal.title AS deal_title, deal.currency AS deal_currency, e.at, (extract(epoch FROM e.at) * 1000000)::bigint AS micros,
           e.from_phase_id, left_phase.name AS from_phase_name, e.to_phase_id, entered.name AS to_phase_name,
           e.before, e.after, old_owner.name AS owner_before, new_owner.name AS owner_after,
           old_reason.name AS reason_before, new_reason.name AS reason_after,
           old_rival.name AS rival_before, new_rival.name AS rival_after,
           old_cycle.name AS cycle_before, new_cycle.name AS cycle_after, other.title AS other_title,
           e.reason, e.by_member_id, author.name AS by_name, api_key.name AS by_key, e.source
    FROM (SELECT *, (coalesce(after ->> 'repeatOfId', after ->> 'repeatedById'))::uuid AS other_id FROM deal_event
          WHERE organisation_id = ${organisationId} AND ${which}
          ORDER BY at DESC, id DESC LIMIT ${sql.raw(String(Math.trunc(limit)))}) e
    JOIN deal ON (deal.organisation_id, deal.id) = (e.organisation_id, e.deal_id)
    LEFT JOIN phase left_phase ON (left_phase.organisation_id, left_phase.id) = (e.organisation_id, e.from_phase_id)
    LEFT JOIN phase entered ON (entered.organisation_id, entered.id) = (e.organisation_id, e.to_phase_id)
    LEFT JOIN member author ON (author.organisation_id, author.id) = (e.organisation_id, e.by_member_id)
    LEFT JOIN api_key ON (api_key.organisation_id, api_key.id) = (e.organisation_id, e.by_key_id)
    LEFT JOIN member old_owner
      ON (old_owner.organisation_id, old_owner.id) = (e.organisation_id, (e.before ->> 'ownerId')::uuid)
    LEFT JOIN member new_owner
      ON (new_owner.organisation_id, new_owner.id) = (e.organisation_id, (e.after ->> 'ownerId')::uuid)
    LEFT JOIN loss_reason old_reason
      ON (old_reason.organisation_id, old_reason.id) = (e.organisation_id, (e.before ->> 'lossReasonId')::uuid)
    LEFT JOIN loss_reason new_reason
      ON (new_reason.organisation_id, new_reason.id) = (e.organisation_id, (e.after ->> 'lossReasonId')::uuid)
    LEFT JOIN competitor old_rival
      ON (old_rival.organisation_id, old_rival.id) = (e.organisation_id, (e.before ->> 'lostToId')::uuid)
    LEFT JOIN competitor new_rival
      ON (new_rival.organisation_id, new_rival.id) = (e.organisation_id, (e.after ->> 'lostToId')::uuid)
    LEFT JOIN sales_cycle old_cycle
      ON (old_cycle.organisation_id, old_cycle.id) = (e.organisation_id, (e.before ->> 'cycleId')::uuid)
    LEFT JOIN sales_cycle new_cycle
      ON (new_cycle.organisation_id, new_cycle.id) = (e.organisation_id, (e.after ->> 'cycleId')::uuid)
    -- By a column of its own: behind the wall no index serves a comparison with what stands in a document.
    LEFT JOIN deal other ON (other.organisation_id, other.id) = (e.organisation_id, e.other_id)
    ORDER BY e.at DESC, e.id DESC`.execute(tx);
  const say = await editedNames(
    tx,
    rows.flatMap(({ before, after }) => [before, after]),
  );
  return rows.map((row) => ({ micros: row.micros, id: row.id, event: toEvent(row, say) }));
}

function toEvent(raw: Raw, say: SayEdited): DealEvent {
  return {
    id: raw.id,
    kind: raw.kind,
    at: instantText(raw.at),
    fromPhase: phase(raw.from_phase_id, raw.from_phase_name),
    toPhase: phase(raw.to_phase_id, raw.to_phase_name),
    before: state(raw.before, {
      owner: raw.owner_before,
      cycle: raw.cycle_before,
      reason: raw.reason_before,
      rival: raw.rival_before,
      other: null,
      say,
    }),
    after: state(raw.after, {
      owner: raw.owner_after,
      cycle: raw.cycle_after,
      reason: raw.reason_after,
      rival: raw.rival_after,
      other: raw.other_title,
      say,
    }),
    reason: raw.reason,
    deal: { id: raw.deal_id, title: raw.deal_title, currency: raw.deal_currency },
    by: named(raw.by_member_id, raw.by_name),
    byKey: raw.by_key,
    source: raw.source,
  };
}

const phase = (id: PhaseId | null, name: LocalText | null) =>
  id === null || name === null ? null : { id, name };

type Names = {
  owner: string | null;
  cycle: LocalText | null;
  reason: LocalText | null;
  rival: string | null;
  /** The title of the other deal of a repeat order. */
  other: string | null;
  say: SayEdited;
};

function state(kept: EventState | null, names: Names): DealEvent['before'] {
  if (kept === null) return null;
  const { ownerId, lossReasonId, lostToId, cycleId, repeatOfId, repeatedById, ...further } = kept;
  const {
    title: _title,
    accountId: _account,
    contactId: _contact,
    productId: _product,
    fields: _fields,
    ...rest
  } = further;
  const otherId = repeatOfId ?? repeatedById;
  return {
    ...rest,
    ...names.say(kept),
    ...(ownerId === undefined ? {} : { owner: named(ownerId, names.owner) }),
    ...(cycleId === undefined ? {} : { cycle: { id: cycleId, name: names.cycle ?? {} } }),
    ...(otherId === undefined
      ? {}
      : { otherDeal: names.other === null ? null : { id: otherId, title: names.other } }),
    ...(lossReasonId === undefined
      ? {}
      : { lossReason: lossReasonId === null ? null : { id: lossReasonId, name: names.reason ?? {} } }),
    ...(lostToId === undefined ? {} : { lostTo: named(lostToId, names.rival) }),
  };
}
