import { sql, type RawBuilder, type SqlBool } from 'kysely';

import type { Tx } from '#base/db/database.ts';
import type { DealId, MemberId, OrganisationId, PhaseId } from '#base/kernel/id.ts';
import type { LocalText } from '#base/kernel/language.ts';

import type { DealEvent } from '../shapes.ts';
import type { EventSource, EventState } from '../table.ts';
import type { EventKind } from '../words.ts';
import { named } from './deal-row.ts';

type Raw = {
  id: string;
  kind: EventKind;
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
  loss_reason_name: LocalText | null;
  lost_to_name: string | null;
  reason: string | null;
  by_member_id: MemberId | null;
  by_name: string | null;
  by_key: string | null;
  source: EventSource;
};

/** The newest events of a deal with the names of what they speak of. `beyond` is a condition on deal_event. */
export async function readEvents(
  tx: Tx,
  deal: { organisationId: OrganisationId; id: DealId },
  beyond: RawBuilder<SqlBool>,
  limit: number,
): Promise<{ micros: number; id: string; event: DealEvent }[]> {
  const { rows } = await sql<Raw>`
    SELECT e.id, e.kind, e.at, (extract(epoch FROM e.at) * 1000000)::bigint AS micros,
           e.from_phase_id, left_phase.name AS from_phase_name, e.to_phase_id, entered.name AS to_phase_name,
           e.before, e.after, old_owner.name AS owner_before, new_owner.name AS owner_after,
           reason.name AS loss_reason_name, rival.name AS lost_to_name,
           e.reason, e.by_member_id, author.name AS by_name, api_key.name AS by_key, e.source
    FROM (SELECT * FROM deal_event
          WHERE organisation_id = ${deal.organisationId} AND deal_id = ${deal.id} AND ${beyond}
          ORDER BY at DESC, id DESC LIMIT ${limit}) e
    LEFT JOIN phase left_phase ON (left_phase.organisation_id, left_phase.id) = (e.organisation_id, e.from_phase_id)
    LEFT JOIN phase entered ON (entered.organisation_id, entered.id) = (e.organisation_id, e.to_phase_id)
    LEFT JOIN member author ON (author.organisation_id, author.id) = (e.organisation_id, e.by_member_id)
    LEFT JOIN api_key ON (api_key.organisation_id, api_key.id) = (e.organisation_id, e.by_key_id)
    LEFT JOIN member old_owner
      ON (old_owner.organisation_id, old_owner.id) = (e.organisation_id, (e.before ->> 'ownerId')::uuid)
    LEFT JOIN member new_owner
      ON (new_owner.organisation_id, new_owner.id) = (e.organisation_id, (e.after ->> 'ownerId')::uuid)
    LEFT JOIN loss_reason reason ON (reason.organisation_id, reason.id)
      = (e.organisation_id, (coalesce(e.after ->> 'lossReasonId', e.before ->> 'lossReasonId'))::uuid)
    LEFT JOIN competitor rival ON (rival.organisation_id, rival.id)
      = (e.organisation_id, (coalesce(e.after ->> 'lostToId', e.before ->> 'lostToId'))::uuid)
    ORDER BY e.at DESC, e.id DESC`.execute(tx);
  return rows.map((row) => ({ micros: row.micros, id: row.id, event: toEvent(row) }));
}

function toEvent(raw: Raw): DealEvent {
  return {
    id: raw.id,
    kind: raw.kind,
    at: raw.at.toISOString(),
    fromPhase: phase(raw.from_phase_id, raw.from_phase_name),
    toPhase: phase(raw.to_phase_id, raw.to_phase_name),
    before: state(raw.before, raw.owner_before, raw),
    after: state(raw.after, raw.owner_after, raw),
    reason: raw.reason,
    by: named(raw.by_member_id, raw.by_name),
    byKey: raw.by_key,
    source: raw.source,
  };
}

const phase = (id: PhaseId | null, name: LocalText | null) =>
  id === null || name === null ? null : { id, name };

function state(kept: EventState | null, ownerName: string | null, raw: Raw): DealEvent['before'] {
  if (kept === null) return null;
  const { ownerId, lossReasonId, lostToId, ...rest } = kept;
  return {
    ...rest,
    ...(ownerId === undefined ? {} : { owner: named(ownerId, ownerName) }),
    ...(lossReasonId === undefined
      ? {}
      : {
          lossReason: lossReasonId === null ? null : { id: lossReasonId, name: raw.loss_reason_name ?? {} },
        }),
    ...(lostToId === undefined ? {} : { lostTo: named(lostToId, raw.lost_to_name) }),
  };
}
