import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import type { DealId, MemberId, SignalId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import { readPeople } from '#check/scoreboard/people.ts';
import { hasOwner } from '#check/scoreboard/rules/scope.ts';

import type * as contract from './contract.ts';
import type { Signal, SignalDetail, SignalList } from './contract.ts';
import { may } from './policy.ts';
import { signalKinds } from './rules/finding.ts';
import type { OwnerSide } from './rules/owner-side.ts';
import { isAnswered } from './rules/returns.ts';
import { strongestFirst } from './rules/strongest-first.ts';
import { readSignals } from './reading/signal-rows.ts';
import type { People } from './reading/subjects.ts';
import type {} from './table.ts';

const historyDays = 730;
/** A signal that was not seen for longer is no matter for a meeting any more. */
const meetingDays = 35;

/** The signals that the reader may see, strongest first, with when was looked last and which kinds proved true. */
export async function listSignals(
  ctx: Context,
  input: InputOf<typeof contract.listSignals>,
): Promise<SignalList> {
  return ctx.read(async (tx) => {
    const all = await readSignals(tx, ctx, sql`s.found_on >= ${ctx.today}::date - ${historyDays}::int`);
    const people = await readPeople(tx, ctx);
    const side = onSide(people, input.withOwner ?? true);
    const wanted = all.filter(
      ({ kind, subject, ownerSide }) =>
        side(subject, ownerSide) &&
        (input.kind === undefined || kind === input.kind) &&
        (input.memberId === undefined || (subject.kind === 'member' && subject.id === input.memberId)) &&
        (input.teamId === undefined || (subject.kind === 'team' && subject.id === input.teamId)),
    );
    const shown =
      input.show === 'history'
        ? wanted.sort((a, b) =>
            a.foundOn < b.foundOn ? 1 : a.foundOn > b.foundOn ? -1 : strongestFirst(a, b),
          )
        : wanted.filter(asksNow).sort(strongestFirst);
    return {
      signals: shown,
      lastRun: await readLastRun(tx, ctx),
      log: logOf(all.filter(({ ownerSide }) => ownerSide !== 'without')),
      owner: people.members.some(({ isOwner, archived }) => isOwner && !archived)
        ? {
            onlyWith: all.filter((one) => one.ownerSide === 'only-with' && asksNow(one)).length,
            onlyWithout: all.filter((one) => one.ownerSide === 'only-without' && asksNow(one)).length,
          }
        : null,
      may: { run: may.run(ctx.actor) },
    };
  });
}

const asksNow = ({ state }: Signal) => state === 'open' || state === 'agenda';

/** Does a signal stand on this side of the owner switch? What the owner has no part in stands on both. */
function onSide(people: People, withOwner: boolean) {
  const owners = new Set<string>(people.members.flatMap(({ id, isOwner }) => (isOwner ? [id] : [])));
  return (subject: Signal['subject'], side: OwnerSide): boolean => {
    const without = side === 'without' || side === 'only-without';
    if (withOwner || without) return withOwner !== without;
    if (subject.kind === 'member') return !owners.has(subject.id);
    return !hasOwner(
      subject.kind === 'team' ? { kind: 'team', teamId: subject.id } : { kind: 'organisation' },
      people.members,
    );
  };
}

/** Of each kind that there was: how many proved true, how many were chance. What people say goes before what the weeks say. */
function logOf(signals: readonly Signal[]): SignalList['log'] {
  return signalKinds.flatMap((kind) => {
    const own = signals.filter((signal) => signal.kind === kind);
    const count = (proved: readonly Signal['proved'][]) =>
      own.filter((signal) => proved.includes(signal.proved)).length;
    return own.length === 0
      ? []
      : [
          {
            kind,
            count: own.length,
            right: count(['true', 'held']),
            wrong: count(['noise', 'went']),
            unknown: count(['too-soon']),
          },
        ];
  });
}

async function readLastRun(tx: Tx, ctx: Context): Promise<SignalList['lastRun']> {
  const last = await tx
    .selectFrom('signal_run')
    .where('organisation_id', '=', ctx.organisationId)
    .select(['at', 'figures', 'subjects', 'found'])
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ? { ...last, at: last.at.toISOString() } : null;
}

/** One signal; "not found" also where the reader may not see whom it concerns. */
export async function readSignal(tx: Tx, ctx: Context, id: SignalId): Promise<Signal> {
  return found((await readSignals(tx, ctx, sql`s.id = ${id}`))[0]);
}

/** One signal with its deals, as far as the reader sees them, and its answers, oldest first. */
export async function getSignal(
  ctx: Context,
  { signalId }: InputOf<typeof contract.getSignal>,
): Promise<SignalDetail> {
  return ctx.read(async (tx) => {
    const signal = await readSignal(tx, ctx, signalId);
    const { rows: answers } = await sql<SignalDetail['answers'][number] & { at: Date }>`
      SELECT a.kind, a.reason, a.note, a.holds_from AS "holdsFrom", m.name AS by, a.at
      FROM signal_answer a
      LEFT JOIN member m ON m.organisation_id = a.organisation_id AND m.id = a.by_member_id
      WHERE a.organisation_id = ${ctx.organisationId} AND a.signal_id = ${signalId} ORDER BY a.at, a.id`.execute(
      tx,
    );
    return {
      signal,
      deals: await readDeals(tx, ctx, signal),
      answers: answers.map((answer) => ({ ...answer, at: new Date(answer.at).toISOString() })),
    };
  });
}

async function readDeals(tx: Tx, ctx: Context, { facts }: Signal): Promise<SignalDetail['deals']> {
  const named = 'deals' in facts ? facts.deals : [];
  if (named.length === 0) return [];
  const { rows } = await sql<{
    id: DealId;
    title: string;
    ownerName: string | null;
    status: 'open' | 'won' | 'lost';
  }>`
    SELECT d.id, d.title, d.status, m.name AS "ownerName"
    FROM deal d LEFT JOIN member m ON m.organisation_id = d.organisation_id AND m.id = d.owner_id
    WHERE d.organisation_id = ${ctx.organisationId} AND d.id = ANY (${named.map(({ id }) => id)}::uuid[])`.execute(
    tx,
  );
  const seesOwners = may.answer(ctx.actor);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return named.flatMap(({ id, days }) => {
    const deal = byId.get(id);
    return deal ? [{ ...deal, ownerName: seesOwners ? deal.ownerName : null, days: Math.floor(days) }] : [];
  });
}

/**
 * The signals for a meeting, strongest first: those that were taken to it, and open ones that are hardly chance. Of named
 * people only the one of a conversation between two; in a team's meeting those alone that everybody in it may see.
 * @param between the member of a one-to-one conversation; null for a meeting of several
 */
export async function signalsForMeeting(tx: Tx, ctx: Context, between: MemberId | null): Promise<Signal[]> {
  const open = await readSignals(tx, ctx, sql`s.seen_on >= ${ctx.today}::date - ${meetingDays}::int`);
  return (
    open
      // What shows on both sides of the owner switch is spoken of once.
      .filter(({ ownerSide }) => ownerSide !== 'without')
      .filter(({ state, strength }) => state === 'agenda' || (state === 'open' && strength !== 'weak'))
      .filter(({ subject }) =>
        between === null ? subject.kind !== 'member' : subject.kind === 'member' && subject.id === between,
      )
      .filter(({ state }) => !isAnswered(state))
      .sort(strongestFirst)
  );
}
