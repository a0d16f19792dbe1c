import pg from 'pg';

import type { Language } from '#base/kernel/language.ts';
import { Refusal } from '#base/kernel/refusal.ts';

const uniqueViolation = '23505';
const foreignKeyViolation = '23503';

/**
 * Does a write, and refuses with these words where a unique index of that name says that it exists already, or
 * with `not-found` where it points at a row that does not exist in this organisation.
 */
export async function refuseTaken<T>(
  words: Record<string, Record<Language, string>>,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof pg.DatabaseError) {
      const says = error.code === uniqueViolation ? words[error.constraint ?? ''] : undefined;
      if (says) throw new Refusal('refused', { because: error.constraint ?? 'taken', says });
      if (error.code === foreignKeyViolation) throw new Refusal('not-found');
    }
    throw error;
  }
}
