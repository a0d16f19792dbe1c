import { sql } from 'kysely';

import type { Context } from './context.ts';
import type { Tx } from './database.ts';

/**
 * Waits for whoever does the same thing in this organisation, until their transaction ends. For a rule over many rows,
 * such as a line without circles: two who each looked before the other wrote would both be right, and together wrong.
 */
export async function oneAtATime(tx: Tx, ctx: Context, what: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${what} ${ctx.organisationId}`}, 0))`.execute(
    tx,
  );
}

/** Many at once, but nobody while somebody does the same thing one at a time. */
export async function alongside(tx: Tx, ctx: Context, what: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${`${what} ${ctx.organisationId}`}, 0))`.execute(
    tx,
  );
}
