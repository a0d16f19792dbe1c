import { sql } from 'kysely';

import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { oneAtATime } from '#base/db/one-at-a-time.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { allow, Refusal } from '#base/kernel/refusal.ts';

import { erase } from '../commands/erase-person.ts';
import { may } from '../policy.ts';
import { wholePerson } from '../queries/whole-person.ts';
import { refusals } from '../refusals.ts';
import type {} from '../table.ts';
import type * as contract from './contract.ts';
import { idleContacts, pastRule, takeAway, type Sessions } from './past-rules.ts';
import { readRules, shownRules } from './read-rules.ts';
import { isKeepable, keptSince } from './rules.ts';
import { retentionKinds, type RetentionKind, type RetentionLine } from './words.ts';

type Given = InputOf<typeof contract.setRetention>['rules'];

/** Sets how long what is kept. Refuses what is too short, too long, or may not be for ever. */
export async function setRetention(ctx: Context, { rules }: InputOf<typeof contract.setRetention>) {
  allow(may.setRetention(ctx.actor));
  refuseUnkeepable(rules);
  return ctx.transaction(async (tx) => {
    await oneAtATime(tx, ctx, 'privacy.retention');
    const before = await readRules(tx);
    for (const { kind, keep } of rules)
      await tx
        .insertInto('retention_rule')
        .values({ organisation_id: ctx.organisationId, kind, keep, updated_at: ctx.now })
        .onConflict((on) =>
          on.columns(['organisation_id', 'kind']).doUpdateSet({ keep, updated_at: ctx.now }),
        )
        .execute();
    const after = await readRules(tx);
    await audit(tx, ctx, {
      action: 'retention.set',
      subject: { kind: 'retention', id: null },
      before: Object.fromEntries(before),
      after: Object.fromEntries(after),
    });
    return { rules: shownRules(after) };
  });
}

function refuseUnkeepable(rules: Given): void {
  if (!rules.every(({ kind, keep }) => isKeepable(kind, keep)))
    throw new Refusal('refused', { because: 'too-short', says: refusals['too-short'] });
}

/** What would go by the rules as they are, or by these. */
export async function previewRetention(
  ctx: Context,
  { rules }: InputOf<typeof contract.previewRetention>,
  sessions: Sessions,
): Promise<{ lines: RetentionLine[] }> {
  allow(may.see(ctx.actor));
  refuseUnkeepable(rules ?? []);
  return ctx.read(async (tx) => {
    const held = await readRules(tx);
    for (const { kind, keep } of rules ?? []) held.set(kind, keep);
    const lines: RetentionLine[] = [];
    for (const kind of retentionKinds) {
      const keep = held.get(kind) ?? null;
      if (keep !== null) lines.push({ kind, keep, rows: await countPast(tx, ctx, kind, keep, sessions) });
    }
    return { lines };
  });
}

async function countPast(tx: Tx, ctx: Context, kind: RetentionKind, keep: number, sessions: Sessions) {
  const since = keptSince(kind, keep, ctx.now);
  if (kind === 'sessions') return sessions.countIdle(ctx.organisationId, since);
  const { rows } = await sql<{ count: number }>`
    SELECT count(*) AS count FROM (${pastRule[kind](ctx, since)}) past`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** So many people are erased in one go; the rest at the next. */
const mostPeople = 500;

/**
 * Takes away what has been kept long enough, each person in a transaction of their own and everything else in one with
 * the record of it. Figures stay as they are.
 */
export async function applyRetention(ctx: Context, sessions: Sessions): Promise<{ report: RetentionLine[] }> {
  allow(may.setRetention(ctx.actor));
  const held = await ctx.read(readRules);
  const id = newId();
  const keptIdle = held.get('idle-contacts') ?? null;
  const people = keptIdle === null ? 0 : await eraseIdle(ctx, id, keptIdle);
  return ctx.transaction(async (tx) => {
    await oneAtATime(tx, ctx, 'privacy.retention');
    const report: RetentionLine[] = [];
    for (const kind of retentionKinds) {
      const keep = held.get(kind) ?? null;
      if (keep === null) continue;
      const since = keptSince(kind, keep, ctx.now);
      const rows =
        kind === 'idle-contacts'
          ? people
          : kind === 'sessions'
            ? await sessions.endIdle(ctx.organisationId, since)
            : kind === 'history'
              ? await countPast(tx, ctx, kind, keep, sessions)
              : await takeAway[kind](tx, ctx, since);
      report.push({ kind, keep, rows });
    }
    await tx
      .insertInto('retention_run')
      .values({
        organisation_id: ctx.organisationId,
        id,
        at: ctx.now,
        by_member_id: memberOf(ctx.actor),
        report: JSON.stringify(report),
      })
      .execute();
    if ((held.get('history') ?? null) !== null) await sql`SELECT shorten_history(${id})`.execute(tx);
    await audit(tx, ctx, {
      action: 'retention.applied',
      subject: { kind: 'retention', id },
      after: Object.fromEntries(report.map(({ kind, rows }) => [kind, rows])),
    });
    return { report };
  });
}

async function eraseIdle(ctx: Context, run: string, keep: number): Promise<number> {
  const since = keptSince('idle-contacts', keep, ctx.now);
  const { rows } = await ctx.read((tx) =>
    sql<{ id: string }>`${idleContacts(ctx, since)} ORDER BY c.id LIMIT ${sql.lit(mostPeople)}`.execute(tx),
  );
  const reason = ctx.organisation.language === 'nl' ? 'Bewaartermijn verstreken' : 'Kept long enough';
  const acting: Context = { ...ctx, via: { kind: 'retention', id: run } };
  for (const { id } of rows)
    await ctx.transaction(async (tx) => {
      const who = await wholePerson(tx, acting, 'contact', id);
      await erase(tx, acting, who, { reason, texts: undefined, files: undefined, identity: null });
    });
  return rows.length;
}
