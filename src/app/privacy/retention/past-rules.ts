import { sql, type RawBuilder } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';

import type { RetentionKind } from './words.ts';

/** Sign-ins stand outside the organisations: whoever applies a rule brings the way to them. */
export type Sessions = {
  countIdle(organisationId: string, since: Date): Promise<number>;
  endIdle(organisationId: string, since: Date): Promise<number>;
};

const openDeals = sql`SELECT FROM deal d WHERE d.organisation_id = c.organisation_id AND d.status = 'open'
  AND (d.contact_id = c.id OR EXISTS (SELECT FROM deal_contact_part p WHERE p.organisation_id = d.organisation_id
    AND p.deal_id = d.id AND p.contact_id = c.id))`;

/**
 * Contacts with whom nothing was done since: no activity, no word of consent, no open deal or task, not made or changed
 * since. Whoever was erased or merged already is not among them.
 */
export function idleContacts(ctx: Context, since: Date): RawBuilder<unknown> {
  return sql`SELECT c.id FROM contact c
    WHERE c.organisation_id = ${ctx.organisationId} AND c.updated_at < ${since} AND c.created_at < ${since}
      AND c.merged_into_id IS NULL
      AND NOT EXISTS (SELECT FROM activity a WHERE a.organisation_id = c.organisation_id AND a.contact_id = c.id
        AND (a.at >= ${since} OR a.status = 'planned'))
      AND NOT EXISTS (SELECT FROM consent s WHERE s.organisation_id = c.organisation_id AND s.contact_id = c.id
        AND s.recorded_at >= ${since})
      AND NOT EXISTS (SELECT FROM task t WHERE t.organisation_id = c.organisation_id AND t.contact_id = c.id
        AND t.status = 'open')
      AND NOT EXISTS (${openDeals})
      AND NOT EXISTS (SELECT FROM erasure e WHERE e.organisation_id = c.organisation_id
        AND c.id = ANY (e.subject_ids))`;
}

/** Lost deals in which people still stand. */
const lostDeals = (ctx: Context, since: Date) => sql`SELECT d.id FROM deal d
  WHERE d.organisation_id = ${ctx.organisationId} AND d.status = 'lost' AND d.closed_on < ${since}::date
    AND (d.contact_id IS NOT NULL OR d.loss_note IS NOT NULL
      OR EXISTS (SELECT FROM deal_contact_part p WHERE (p.organisation_id, p.deal_id) = (d.organisation_id, d.id))
      OR EXISTS (SELECT FROM note n WHERE (n.organisation_id, n.deal_id) = (d.organisation_id, d.id))
      OR EXISTS (SELECT FROM activity a WHERE (a.organisation_id, a.deal_id) = (d.organisation_id, d.id)
        AND (a.note IS NOT NULL OR a.contact_id IS NOT NULL))
      OR EXISTS (SELECT FROM deal_result r WHERE (r.organisation_id, r.deal_id) = (d.organisation_id, d.id)
        AND r.note IS NOT NULL))`;

const oldImports = (ctx: Context, since: Date) => sql`SELECT i.id FROM import i
  WHERE i.organisation_id = ${ctx.organisationId} AND i.status NOT IN ('running', 'undoing')
    AND coalesce(i.finished_at, i.created_at) < ${since}
    AND (EXISTS (SELECT FROM import_problem p WHERE (p.organisation_id, p.import_id) = (i.organisation_id, i.id))
      OR EXISTS (SELECT FROM import_file f JOIN import_chunk k
        ON (k.organisation_id, k.file_id) = (f.organisation_id, f.id)
        WHERE (f.organisation_id, f.import_id) = (i.organisation_id, i.id)))`;

/** What a rule would take: the rows, to be counted. Sessions are counted where they stand. */
export const pastRule: Record<
  Exclude<RetentionKind, 'sessions'>,
  (ctx: Context, since: Date) => RawBuilder<unknown>
> = {
  'activity-texts': (ctx, since) => sql`SELECT id FROM activity
    WHERE organisation_id = ${ctx.organisationId} AND status = 'done' AND at < ${since} AND note IS NOT NULL`,
  'idle-contacts': idleContacts,
  'lost-deals': lostDeals,
  'import-files': oldImports,
  exports: (ctx, since) => sql`SELECT id FROM export
    WHERE organisation_id = ${ctx.organisationId} AND created_at < ${since}`,
  'webhook-log': (ctx, since) => sql`SELECT m.id FROM webhook_message m
    WHERE m.organisation_id = ${ctx.organisationId} AND m.at < ${since} AND NOT EXISTS (
      SELECT FROM webhook_delivery d WHERE (d.organisation_id, d.message_id) = (m.organisation_id, m.id)
        AND d.state = 'waiting')`,
  history: (ctx, since) => sql`SELECT id FROM audit_entry
    WHERE organisation_id = ${ctx.organisationId} AND at < ${since} AND subject_kind NOT IN ('erasure', 'retention')`,
};

type Settable = Exclude<RetentionKind, 'sessions' | 'history' | 'idle-contacts'>;

/** What a rule does to what is past it. No figure changes: rows that are counted stay. */
export const takeAway: Record<Settable, (tx: Tx, ctx: Context, since: Date) => Promise<number>> = {
  'activity-texts': (tx, ctx, since) =>
    affected(
      tx,
      sql`UPDATE activity SET note = NULL, version = version + 1
        WHERE organisation_id = ${ctx.organisationId} AND status = 'done' AND at < ${since} AND note IS NOT NULL`,
    ),
  async 'lost-deals'(tx, ctx, since) {
    const own = sql`organisation_id = ${ctx.organisationId}`;
    const { rows } = await sql<{ id: string }>`${lostDeals(ctx, since)}`.execute(tx);
    const ids = sql`${rows.map(({ id }) => id)}::uuid[]`;
    await affected(tx, sql`DELETE FROM deal_contact_part WHERE ${own} AND deal_id = ANY(${ids})`);
    await affected(tx, sql`DELETE FROM note WHERE ${own} AND deal_id = ANY(${ids})`);
    await affected(
      tx,
      sql`UPDATE activity SET note = NULL, contact_id = NULL, version = version + 1
        WHERE ${own} AND deal_id = ANY(${ids})`,
    );
    await affected(tx, sql`UPDATE deal_result SET note = NULL WHERE ${own} AND deal_id = ANY(${ids})`);
    return affected(
      tx,
      sql`UPDATE deal SET contact_id = NULL, loss_note = NULL, version = version + 1 WHERE ${own} AND id = ANY(${ids})`,
    );
  },
  async 'import-files'(tx, ctx, since) {
    const own = sql`organisation_id = ${ctx.organisationId}`;
    const { rows } = await sql<{ id: string }>`${oldImports(ctx, since)}`.execute(tx);
    const ids = sql`${rows.map(({ id }) => id)}::uuid[]`;
    await affected(tx, sql`DELETE FROM import_problem WHERE ${own} AND import_id = ANY(${ids})`);
    await affected(
      tx,
      sql`DELETE FROM import_chunk WHERE ${own}
        AND file_id IN (SELECT id FROM import_file WHERE ${own} AND import_id = ANY(${ids}))`,
    );
    await affected(tx, sql`DELETE FROM import WHERE ${own} AND status = 'draft' AND id = ANY(${ids})`);
    return rows.length;
  },
  exports: (tx, ctx, since) =>
    affected(
      tx,
      sql`DELETE FROM export WHERE organisation_id = ${ctx.organisationId} AND created_at < ${since}`,
    ),
  'webhook-log': (tx, ctx, since) =>
    affected(
      tx,
      sql`DELETE FROM webhook_message WHERE id IN (${pastRule['webhook-log'](ctx, since)})
      AND organisation_id = ${ctx.organisationId}`,
    ),
};

async function affected(tx: Tx, statement: RawBuilder<unknown>): Promise<number> {
  return Number((await statement.execute(tx)).numAffectedRows ?? 0);
}
