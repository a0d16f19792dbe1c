import { sql } from 'kysely';

import type { Identity } from './identity.ts';
import { hashOfToken, newToken } from './tokens.ts';
import type { StepKind } from './table.ts';

/** How long each waits. One that goes by mail waits for the mail. */
export const validMinutes = {
  'second-factor': 10,
  passkey: 10,
  'new-passkey': 10,
  'single-sign-on': 10,
  'sign-up': 60,
} as const satisfies Record<StepKind, number>;
const mostTries = 6;

export type Step<Data> = { tokenHash: string; userId: string | null; data: Data };

/** Writes down what waits for its next step. The token goes to the browser that began it, and to nobody else. */
export async function beginStep(
  { db }: Identity,
  kind: StepKind,
  { userId = null, data = {} }: { userId?: string | null; data?: object },
): Promise<string> {
  const token = newToken();
  await db
    .insertInto('step')
    .values({
      token_hash: hashOfToken(token),
      kind,
      user_id: userId,
      data: JSON.stringify(data),
      expires_at: sql<Date>`now() + make_interval(mins => ${validMinutes[kind]})`,
    })
    .execute();
  return token;
}

/** What waits, untouched; null where it has ended or was never begun. */
export async function readStep<Data>(
  { db }: Identity,
  kind: StepKind,
  token: string,
): Promise<Step<Data> | null> {
  const row = await db
    .selectFrom('step')
    .select(['token_hash', 'user_id', 'data'])
    .where('token_hash', '=', hashOfToken(token))
    .where('kind', '=', kind)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst();
  return row ? { tokenHash: row.token_hash, userId: row.user_id, data: row.data as Data } : null;
}

/** Counts a try on it; null where it has ended, was never begun, or was tried too often. */
export async function tryStep<Data>(
  { db }: Identity,
  kind: StepKind,
  token: string | null,
): Promise<Step<Data> | null> {
  if (token === null) return null;
  const row = await db
    .updateTable('step')
    .set((step) => ({ tries: step('tries', '+', 1) }))
    .where('token_hash', '=', hashOfToken(token))
    .where('kind', '=', kind)
    .where('tries', '<', mostTries)
    .where('expires_at', '>', sql<Date>`now()`)
    .returning(['token_hash', 'user_id', 'data'])
    .executeTakeFirst();
  return row ? { tokenHash: row.token_hash, userId: row.user_id, data: row.data as Data } : null;
}

/** Ends it; true for the one who did, so that of two at the same moment one goes on. */
export async function finishStep({ db }: Identity, tokenHash: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('step')
    .where('token_hash', '=', tokenHash)
    .returning('token_hash')
    .executeTakeFirst();
  return gone !== undefined;
}

/** Takes it: works once, whatever comes of it. */
export async function takeStep<Data>(
  { db }: Identity,
  kind: StepKind,
  token: string | null,
): Promise<Step<Data> | null> {
  if (token === null) return null;
  const row = await db
    .deleteFrom('step')
    .where('token_hash', '=', hashOfToken(token))
    .where('kind', '=', kind)
    .where('expires_at', '>', sql<Date>`now()`)
    .returning(['token_hash', 'user_id', 'data'])
    .executeTakeFirst();
  return row ? { tokenHash: row.token_hash, userId: row.user_id, data: row.data as Data } : null;
}

/** Keeps something with a step that goes on. */
export async function keepWithStep({ db }: Identity, tokenHash: string, data: object): Promise<void> {
  await db
    .updateTable('step')
    .set({ data: JSON.stringify(data) })
    .where('token_hash', '=', tokenHash)
    .execute();
}
