import { sql } from 'kysely';

import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { insertMany } from '#base/db/insert-many.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { SignalId } from '#base/kernel/id.ts';

import type { Watched } from '../reading/subjects.ts';
import { identityOf, type Finding } from '../rules/finding.ts';
import { ownerSidesOf, type OwnerSide } from '../rules/owner-side.ts';
import { returnOf } from '../rules/returns.ts';
import { subjectKey } from '../rules/series.ts';
import { stateOf, type AnswerKind } from '../rules/states.ts';
import type {} from '../table.ts';

type KnownSignal = {
  id: SignalId;
  identity: string;
  answered: AnswerKind | null;
  seenOn: IsoDate;
};

export type Made = { id: SignalId; finding: Finding; side: OwnerSide }[];

/**
 * Writes down what a run found: new signals, what is seen again with the figures of today, and what is not seen any
 * more. What was answered keeps its answer and only the day on which it was seen.
 * @returns the new ones
 */
export async function keepSignals(
  tx: Tx,
  ctx: Context,
  findings: readonly Finding[],
  watched: readonly Watched[],
): Promise<Made> {
  const known = await readLatest(tx, ctx);
  const made: Made = [];
  const seen: SignalId[] = [];
  const again: { id: SignalId; finding: Finding; side: OwnerSide }[] = [];
  const looked = new Set(watched.map(({ subject }) => subjectKey(subject)));
  const sides = ownerSidesOf(
    findings,
    (subject) => subject.kind !== 'member' && looked.has(subjectKey({ ...subject, withoutOwner: true })),
  );
  for (const [at, finding] of findings.entries()) {
    const side = sides[at] ?? 'with';
    const last = known.get(identityOf(finding)) ?? null;
    const how = returnOf(last && { state: stateOf(last.answered, false), seenOn: last.seenOn }, ctx.today);
    if (how === 'new' || last === null) made.push({ id: newId<SignalId>(), finding, side });
    else if (how === 'again') again.push({ id: last.id, finding, side });
    else seen.push(last.id);
  }
  await insertMany(
    tx,
    'signal',
    made.map(({ id, finding, side }) => ({
      organisation_id: ctx.organisationId,
      id,
      identity: identityOf(finding),
      ...columnsOf(finding, watched),
      owner_side: side,
      found_on: ctx.today,
      seen_on: ctx.today,
      gone_on: null,
      created_at: ctx.now,
    })),
    ['facts'],
  );
  for (const { id, finding, side } of again)
    await tx
      .updateTable('signal')
      .set({
        strength: finding.strength,
        owner_side: side,
        chance: finding.chance,
        facts: JSON.stringify(finding.facts),
        seen_on: ctx.today,
        gone_on: null,
      })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', id)
      .execute();
  if (seen.length > 0)
    await tx
      .updateTable('signal')
      .set({ seen_on: ctx.today, gone_on: null })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', 'in', seen)
      .execute();
  await tx
    .updateTable('signal')
    .set({ gone_on: ctx.today })
    .where('organisation_id', '=', ctx.organisationId)
    .where('seen_on', '<', ctx.today)
    .where('gone_on', 'is', null)
    .execute();
  return made;
}

function columnsOf(finding: Finding, watched: readonly Watched[]) {
  const { kind, figure, phaseId, subject, turn, strength, chance, since, facts } = finding;
  const members = watched.find((one) => subjectKey(one.subject) === subjectKey(subject))?.members ?? null;
  return {
    kind,
    figure,
    phase_id: phaseId,
    team_id: subject.kind === 'team' ? subject.teamId : null,
    member_id: subject.kind === 'member' ? subject.memberId : null,
    whose: members && [...members],
    turn,
    strength,
    chance,
    since,
    facts: JSON.stringify(facts),
  };
}

/** Of each identity the signal that was seen last, with where it stands. */
async function readLatest(tx: Tx, ctx: Context): Promise<Map<string, KnownSignal>> {
  const { rows } = await sql<KnownSignal>`
    SELECT DISTINCT ON (s.identity) s.id, s.identity, s.seen_on AS "seenOn", a.kind AS answered
    FROM signal s
    LEFT JOIN LATERAL (
      SELECT x.kind FROM signal_answer x
      WHERE x.organisation_id = s.organisation_id AND x.signal_id = s.id AND x.kind NOT IN ('true', 'noise')
      ORDER BY x.at DESC, x.id DESC LIMIT 1) a ON true
    WHERE s.organisation_id = ${ctx.organisationId}
    ORDER BY s.identity, s.seen_on DESC, s.id DESC`.execute(tx);
  return new Map(rows.map((row) => [row.identity, row]));
}
