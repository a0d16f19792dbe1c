import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import { memberOf } from '#base/kernel/actor.ts';

import type { Change, LiveKind } from './contract.ts';

/** Whether everybody may hear of single ones, only who sees them, or the member alone whose id it is. */
const heardBy: Record<LiveKind, 'everybody' | 'who-sees-it' | 'its-member'> = {
  deal: 'who-sees-it',
  account: 'who-sees-it',
  'sales-cycle': 'everybody',
  rhythm: 'everybody',
  process: 'everybody',
  routing: 'everybody',
  notice: 'its-member',
  // Only that one changed: what it says is asked for, and kept from who may not see it.
  action: 'everybody',
  'rhythm-plan': 'everybody',
  meeting: 'everybody',
  figures: 'everybody',
  signal: 'everybody',
  'staff-consent': 'everybody',
  wall: 'everybody',
  'figure-comment': 'everybody',
  won: 'who-sees-it',
};

export type Sight = {
  hear(change: Change): void;
  /** Asks the database anew how far the reader sees. */
  lookAgain(): Promise<void>;
};

/**
 * Passes on what a reader may hear of. Who sees everything hears everything at once; for others the database is asked
 * of which changes they see the subject, for all that came in meanwhile in one question.
 * @param onDoubt the database did not answer: something may have been missed
 */
export function inSight(ctx: Context, tell: (change: Change) => void, onDoubt: () => void): Sight {
  let seesEverything = false;
  let waiting: (Change & { id: string })[] = [];
  let asking = false;

  async function ask(): Promise<void> {
    if (asking) return;
    asking = true;
    try {
      while (waiting.length > 0) {
        const asked = waiting;
        waiting = [];
        const seen = await seenOf(ctx, asked);
        for (const change of asked) if (seen.has(`${change.kind} ${change.id}`)) tell(change);
      }
    } catch {
      waiting = [];
      onDoubt();
    } finally {
      asking = false;
    }
  }

  return {
    hear(change) {
      const { id, ...rest } = change;
      if (id !== null && heardBy[change.kind] === 'its-member')
        return id === memberOf(ctx.actor) ? tell(change) : undefined;
      if (seesEverything || id === null || heardBy[change.kind] === 'everybody') return tell(change);
      waiting.push({ ...rest, id });
      void ask();
    },
    async lookAgain() {
      seesEverything = false;
      seesEverything = await ctx.read(async (tx) => {
        const { rows } = await sql<{ all: boolean }>`select sees_everything() as all`.execute(tx);
        return rows[0]?.all ?? false;
      });
    },
  };
}

async function seenOf(
  ctx: Context,
  changes: readonly { kind: LiveKind; id: string }[],
): Promise<Set<string>> {
  const kinds = changes.map(({ kind }) => kind);
  const ids = changes.map(({ id }) => id);
  return ctx.read(async (tx) => {
    const { rows } = await sql<{ kind: string; id: string }>`
      select distinct kind, id from unnest(${kinds}::text[], ${ids}::uuid[]) t (kind, id)
      where subject_seen(kind, id)`.execute(tx);
    return new Set(rows.map(({ kind, id }) => `${kind} ${id}`));
  });
}
