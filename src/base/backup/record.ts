import { randomUUID } from 'node:crypto';

import pg from 'pg';

import { connectionOptions, type DatabasePlace } from '#base/db/pools.ts';

import type { LastBackups } from './rules/standing.ts';

export type BackupKind = 'scheduled' | 'by-hand' | 'restored';

export type Ended =
  | { outcome: 'kept'; bytes: number | null; rows: number; details: string }
  | { outcome: 'failed'; because: string; details: string };

/** Writes down that something is begun; the answer writes down how it ended. A schema of before is left alone. */
export async function recordBegin(
  place: DatabasePlace,
  kind: BackupKind,
  at: Date,
): Promise<(ended: Ended) => Promise<void>> {
  const id = randomUUID();
  const there = await onRecords(place, (client) =>
    client.query('INSERT INTO installation.backup (id, kind, started_at) VALUES ($1, $2, $3)', [
      id,
      kind,
      at,
    ]),
  );
  if (!there) return async () => {};
  return async (ended) => {
    const { outcome, details } = ended;
    const [bytes, rows, because] =
      ended.outcome === 'kept' ? [ended.bytes, ended.rows, null] : [null, null, ended.because];
    await onRecords(place, (client) =>
      client.query(
        `UPDATE installation.backup SET ended_at = now(), outcome = $2, bytes = $3, rows = $4, because = $5, details = $6
         WHERE id = $1`,
        [id, outcome, bytes, rows, because, details],
      ),
    );
  };
}

export type BackupSurvey = LastBackups & {
  lastBytes: number | null;
  lastDetails: string | null;
  why: string | null;
};

/** The last backups as the owner sees them, for the command line; null on a schema of before. */
export async function surveyBackups(place: DatabasePlace): Promise<BackupSurvey | null> {
  let found: BackupSurvey | null = null;
  await onRecords(place, async (client) => {
    const { rows } = await client.query<BackupSurvey>(
      `SELECT (SELECT max(started_at) FROM installation.backup WHERE kind IN ('awaited', 'restored')) AS since,
         kept.started_at AS "lastKept", kept.bytes AS "lastBytes", kept.details AS "lastDetails",
         failed.started_at AS "lastFailed", failed.details AS why
       FROM (SELECT) one
       LEFT JOIN LATERAL (SELECT * FROM installation.backup WHERE outcome = 'kept' AND kind IN ('scheduled', 'by-hand')
         ORDER BY started_at DESC LIMIT 1) kept ON true
       LEFT JOIN LATERAL (SELECT * FROM installation.backup WHERE outcome = 'failed' AND kind = 'scheduled'
         ORDER BY started_at DESC LIMIT 1) failed ON true`,
    );
    found = rows[0] ?? null;
  });
  return found;
}

async function onRecords(
  place: DatabasePlace,
  work: (client: pg.Client) => Promise<unknown>,
): Promise<boolean> {
  const client = new pg.Client({ ...connectionOptions(place, 'owner'), application_name: 'cadans_backup' });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>(
      `SELECT to_regclass('installation.backup') IS NOT NULL AS there`,
    );
    if (!rows[0]?.there) return false;
    await work(client);
    return true;
  } finally {
    await client.end();
  }
}
