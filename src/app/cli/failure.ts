import pg from 'pg';

import { BackupError } from '#base/backup/errors.ts';
import { EmbeddedDatabaseError } from '#base/db/embedded/errors.ts';
import { MigrationError } from '#base/db/migrate.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import { SettingsError } from '../settings.ts';

export const exitCodes = { done: 0, failed: 1, wrongUse: 2, someKeptAside: 3, nothingToDo: 4 } as const;

/** A command that was used in a way that cannot be. */
export class UsageError extends Error {}

/** What went wrong, for a person at a terminal, and the exit code that says it to a program. */
export function explain(error: unknown): { message: string; code: number } {
  if (error instanceof SettingsError || error instanceof UsageError)
    return { message: error.message, code: exitCodes.wrongUse };
  if (
    error instanceof EmbeddedDatabaseError ||
    error instanceof MigrationError ||
    error instanceof BackupError
  )
    return { message: error.message, code: exitCodes.failed };
  if (error instanceof Refusal) return { message: error.message, code: exitCodes.failed };
  if (error instanceof pg.DatabaseError)
    return { message: `The database says: ${error.message}`, code: exitCodes.failed };
  if (error instanceof AggregateError || (error instanceof Error && 'code' in error)) {
    const { code, message } = (error instanceof AggregateError ? error.errors[0] : error) as Error & {
      code?: string;
    };
    if (code === 'EADDRINUSE')
      return {
        message:
          'Another program already answers on this port. Stop it, or choose another one: PORT=3001 npm start',
        code: exitCodes.failed,
      };
    if (code === 'ECONNREFUSED')
      return {
        message: `Nothing answers there: ${message}. Is the database of DATABASE_URL running?`,
        code: exitCodes.failed,
      };
    if (code === 'ENOENT') return { message, code: exitCodes.wrongUse };
  }
  return {
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    code: exitCodes.failed,
  };
}
