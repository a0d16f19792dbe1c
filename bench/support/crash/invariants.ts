import type pg from 'pg';

import type { WrittenDeal } from './writers.ts';

/** What must hold in the database at any moment; each counts what breaks it. */
const invariants: Record<string, string> = {
  'a deal stands in another phase than its last event says': `
    SELECT count(*) FROM deal d WHERE phase_id IS DISTINCT FROM (
      SELECT to_phase_id FROM deal_event e
      WHERE e.organisation_id = d.organisation_id AND e.deal_id = d.id AND e.to_phase_id IS NOT NULL
      ORDER BY at DESC, id DESC LIMIT 1)`,
  'a sum of the board differs from a recount': `
    WITH kept AS (
      SELECT organisation_id, phase_id, owner_id, currency, sum(count) AS n, sum(amount_cents) AS amount
      FROM phase_sum GROUP BY 1, 2, 3, 4 HAVING sum(count) <> 0 OR sum(amount_cents) <> 0),
    recounted AS (
      SELECT organisation_id, phase_id, coalesce(owner_id, '00000000-0000-0000-0000-000000000000') AS owner_id, currency,
        count(*) AS n, coalesce(sum(amount_cents), 0) AS amount
      FROM deal WHERE status = 'open' GROUP BY 1, 2, 3, 4)
    SELECT count(*) FROM ((TABLE kept EXCEPT TABLE recounted) UNION ALL (TABLE recounted EXCEPT TABLE kept)) differs`,
  'a sum of the scoreboard differs from a recount': `
    WITH kept AS (
      SELECT organisation_id, measure, sum(count) AS n, sum(amount_cents) AS amount FROM weekly_sum
      WHERE measure IN ('new-deals', 'appointments') GROUP BY 1, 2),
    recounted AS (
      SELECT organisation_id, 'new-deals' AS measure, count(*) AS n, coalesce(sum(amount_cents), 0) AS amount
      FROM deal WHERE opened_on IS NOT NULL GROUP BY 1
      UNION ALL SELECT organisation_id, 'appointments', count(*), 0
      FROM activity WHERE status = 'done' AND kind IN ('visit', 'demonstration') GROUP BY 1)
    SELECT count(*) FROM ((TABLE kept EXCEPT TABLE recounted) UNION ALL (TABLE recounted EXCEPT TABLE kept)) differs`,
  'a file is not whole': `
    SELECT count(*) FROM stored_file f WHERE (size, sha256) IS DISTINCT FROM (
      SELECT (sum(length(bytes))::bigint, encode(sha256(string_agg(bytes, ''::bytea ORDER BY position)), 'hex'))
      FROM file_chunk c WHERE c.organisation_id = f.organisation_id AND c.file_id = f.id)`,
  'a deal has no entry in the audit': `
    SELECT count(*) FROM deal d WHERE NOT EXISTS (
      SELECT FROM audit_entry a WHERE a.organisation_id = d.organisation_id AND a.subject_id = d.id AND a.action = 'deal.created')`,
  'an activity has no entry in the audit': `
    SELECT count(*) FROM activity d WHERE NOT EXISTS (
      SELECT FROM audit_entry a WHERE a.organisation_id = d.organisation_id AND a.subject_id = d.id)`,
  'an Idempotency-Key is kept without its answer': `SELECT count(*) FROM idempotency_key WHERE status IS NULL`,
};

/** The invariants that do not hold, with how often. */
export async function brokenInvariants(client: pg.Client): Promise<string[]> {
  const broken: string[] = [];
  for (const [what, sql] of Object.entries(invariants)) {
    const { rows } = await client.query<{ count: number }>(sql);
    const count = Number(rows[0]?.count);
    if (count !== 0) broken.push(`${what}: ${count}`);
  }
  return broken;
}

type Found = {
  id: string;
  version: number;
  phase: string;
  amount: number;
  activities: number;
  audits: number;
};

/** What was acknowledged and is not there as it was, and what is there more often than it was asked for. */
export async function lostWrites(
  client: pg.Client,
  deals: ReadonlyMap<string, WrittenDeal>,
): Promise<string[]> {
  const { rows } = await client.query<Found>(
    `SELECT id, version, phase_id AS phase, amount_cents AS amount,
       (SELECT count(*) FROM activity a WHERE a.organisation_id = d.organisation_id AND a.deal_id = d.id) AS activities,
       (SELECT count(*) FROM audit_entry e WHERE e.organisation_id = d.organisation_id AND e.subject_id = d.id) AS audits
     FROM deal d WHERE title = 'Proefkans'`,
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  const files = await client.query<{ id: string; sha256: string }>('SELECT id, sha256 FROM stored_file');
  const hashes = new Map(files.rows.map(({ id, sha256 }) => [id, sha256]));
  const lost: string[] = [];
  if (found.size !== deals.size) lost.push(`${deals.size} deals were acknowledged, ${found.size} are there`);
  for (const [id, deal] of deals) {
    const row = found.get(id);
    const there = row && [row.version, row.phase, row.amount, row.activities, row.audits];
    const asked = [deal.version, deal.phaseId, deal.amountCents, deal.activities, deal.audits];
    if (JSON.stringify(there) !== JSON.stringify(asked))
      lost.push(`deal ${id}: ${JSON.stringify(asked)} was acknowledged, ${JSON.stringify(there)} is there`);
    for (const file of deal.files)
      if (hashes.get(file.id) !== file.sha256) lost.push(`file ${file.id} of deal ${id}`);
  }
  const filesAsked = [...deals.values()].reduce((sum, deal) => sum + deal.files.length, 0);
  if (hashes.size !== filesAsked)
    lost.push(`${filesAsked} files were acknowledged, ${hashes.size} are there`);
  return lost;
}
