import { createHash } from 'node:crypto';

import type { Context } from '#base/db/context.ts';
import { keyOf, memberOf } from '#base/kernel/actor.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import type {} from './table.ts';

const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * Does a write once for its key: the key, the write and its answer are kept in one transaction, so a second
 * request with the same key waits for the first and gets its answer. The same key on another request is refused.
 * A key serves a day at least; a job removes it in the night after.
 */
export async function once<T>(
  ctx: Context,
  asked: { key: string; request: unknown },
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  const fingerprint = createHash('sha256').update(JSON.stringify(asked.request)).digest('hex');
  const place = {
    organisation_id: ctx.organisationId,
    member_id: memberOf(ctx.actor) ?? keyOf(ctx.actor) ?? nobody,
    key: asked.key,
  };
  if (asked.key.length > 200 || asked.key.length === 0)
    throw new Refusal('invalid', {
      because: 'idempotency-key',
      errors: [
        {
          pointer: '/Idempotency-Key',
          message: { nl: 'Gebruik 1 tot 200 tekens.', en: 'Use 1 to 200 characters.' },
        },
      ],
    });
  return ctx.inOne((inside) =>
    inside.transaction(async (tx) => {
      const claimed = await tx
        .insertInto('idempotency_key')
        .values({ ...place, fingerprint, status: null, body: null, created_at: ctx.now })
        .onConflict((conflict) => conflict.columns(['organisation_id', 'member_id', 'key']).doNothing())
        .returning('key')
        .executeTakeFirst();
      const own = tx
        .selectFrom('idempotency_key')
        .select(['fingerprint', 'body'])
        .where('organisation_id', '=', place.organisation_id)
        .where('member_id', '=', place.member_id)
        .where('key', '=', place.key);
      if (!claimed) {
        const first = await own.executeTakeFirstOrThrow();
        if (first.fingerprint !== fingerprint)
          throw new Refusal('refused', {
            because: 'idempotency-key-used',
            says: {
              nl: 'Deze sleutel is al voor iets anders gebruikt.',
              en: 'This key was used for something else.',
            },
          });
        return first.body as T;
      }
      const result = await work(inside);
      await tx
        .updateTable('idempotency_key')
        .set({ status: 200, body: JSON.stringify(result ?? null) })
        .where('organisation_id', '=', place.organisation_id)
        .where('member_id', '=', place.member_id)
        .where('key', '=', place.key)
        .execute();
      return result;
    }),
  );
}
