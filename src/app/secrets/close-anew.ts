import pg from 'pg';

import { connectionOptions, type DatabasePlace } from '#base/db/pools.ts';
import { sealer, type Use } from '#base/secrets/sealer.ts';
import { keyId, type Secrets } from '#base/secrets/secrets.ts';

type Place = { use: Use; table: string; column: string };

/** What each organisation keeps closed. */
const ofOrganisations: readonly Place[] = [
  { use: 'webhooks', table: 'webhook', column: 'secret_sealed' },
  { use: 'single-sign-on', table: 'single_sign_on', column: 'client_secret_sealed' },
  { use: 'calendars', table: 'own_calendar', column: 'url_sealed' },
];
const ofPeople: Place = { use: 'authenticator', table: 'authenticator', column: 'secret_sealed' };

export type ClosedAnew = {
  /** how many texts were closed anew with the secret of now */
  done: number;
  /** how many could not be opened with any secret that is known here */
  lost: number;
};

/**
 * Closes everything that lasts with the secret of now, where a former one still closes it: secrets of webhooks, of
 * single sign-on and of second factors, addresses of calendars. What somebody changes meanwhile stays theirs. Letters
 * that wait leave within hours and are left as they are; recovery codes and cookies cannot be made anew.
 */
export async function closeAnew(place: DatabasePlace, secrets: Secrets): Promise<ClosedAnew> {
  if (secrets.length === 1) return { done: 0, lost: 0 };
  const counted = { done: 0, lost: 0 };
  const organisations = await as(place, 'cadans_identity', async (client) => {
    await closeIn(client, ofPeople, secrets, counted);
    const { rows } = await client.query<{ id: string }>('SELECT organisation_id AS id FROM organisation');
    return rows.map(({ id }) => id);
  });
  await as(place, 'cadans_app', async (client) => {
    await client.query("SET cadans.sees = 'all'");
    for (const id of organisations) {
      await client.query("SELECT set_config('cadans.organisation_id', $1, false)", [id]);
      for (const each of ofOrganisations) await closeIn(client, each, secrets, counted);
    }
  });
  return counted;
}

/** How many recovery codes still rest on a secret of before. Their owners make new ones under Security. */
export async function codesOfBefore(place: DatabasePlace, [now]: Secrets): Promise<number> {
  return as(place, 'cadans_identity', async (client) => {
    const { rows } = await client.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM recovery_code WHERE used_at IS NULL AND NOT starts_with(code_hash, $1)',
      [`${keyId(now)}.`],
    );
    return rows[0]?.count ?? 0;
  });
}

async function closeIn(
  client: pg.Client,
  { use, table, column }: Place,
  secrets: Secrets,
  counted: ClosedAnew,
): Promise<void> {
  const seals = sealer(secrets, use);
  const { rows } = await client.query<{ sealed: string }>(
    `SELECT ${column} AS sealed FROM ${table} WHERE ${column} IS NOT NULL`,
  );
  for (const { sealed } of rows.filter((row) => !seals.isOfNow(row.sealed))) {
    const text = opened(seals, sealed);
    if (text === null) counted.lost++;
    else {
      const { rowCount } = await client.query(`UPDATE ${table} SET ${column} = $1 WHERE ${column} = $2`, [
        seals.seal(text),
        sealed,
      ]);
      counted.done += rowCount ?? 0;
    }
  }
}

function opened(seals: ReturnType<typeof sealer>, sealed: string): string | null {
  try {
    return seals.open(sealed);
  } catch {
    return null;
  }
}

async function as<T>(
  place: DatabasePlace,
  role: 'cadans_app' | 'cadans_identity',
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(connectionOptions(place, role));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
