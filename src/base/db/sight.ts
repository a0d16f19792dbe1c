import { sql, type RawBuilder } from 'kysely';

import type { MemberId } from '#base/kernel/id.ts';

import type { Tx } from './database.ts';

/**
 * Writes beyond what the actor sees, after every check was made within it: a deal that is handed to a colleague whose
 * deals one does not see, everything that moves along with a merge. What `work` reads is not for the actor's eyes. Nothing else may be asked in
 * the transaction meanwhile: it would see as much.
 */
export async function beyondSight<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  return within(tx, sql`select set_config('cadans.sees', 'all', true)`, work);
}

/** Reads with the eyes of this member: what a letter to them may say, whether they would find what they are called to. */
export async function lookingAs<T>(tx: Tx, memberId: MemberId, work: () => Promise<T>): Promise<T> {
  return within(tx, sql`select look_around(${memberId})`, work);
}

async function within<T>(tx: Tx, look: RawBuilder<unknown>, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ sees: string | null }>`
    select current_setting('cadans.sees', true) as sees`.execute(tx);
  const before = rows[0]?.sees ?? '';
  const lookAgain = () => sql`select set_config('cadans.sees', ${before}, true)`.execute(tx);
  await look.execute(tx);
  try {
    const result = await work();
    await lookAgain();
    return result;
  } catch (error) {
    // A transaction that broke takes its settings along; one that goes on sees what it saw.
    await lookAgain().catch(() => {});
    throw error;
  }
}
