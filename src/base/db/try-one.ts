import { sql } from 'kysely';

import type { Tx } from '#base/db/database.ts';
import { Refusal } from '#base/kernel/refusal.ts';

type Tried<T> = { ok: true; value: T } | { ok: false; because: string };

const plainWords: Partial<Record<Refusal['code'], string>> = {
  conflict: 'changed-since',
  'not-found': 'gone',
  forbidden: 'not-yours',
};

/** Does one thing of many so that its refusal, and whatever it wrote before, leaves the others alone. */
export async function tryOne<T>(tx: Tx, work: () => Promise<T>): Promise<Tried<T>> {
  await sql`SAVEPOINT one_of_many`.execute(tx);
  try {
    const value = await work();
    await sql`RELEASE SAVEPOINT one_of_many`.execute(tx);
    return { ok: true, value };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await sql`ROLLBACK TO SAVEPOINT one_of_many`.execute(tx);
    return { ok: false, because: plainWords[error.code] ?? error.details.because ?? error.code };
  }
}
