import { sql, type RawBuilder } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId, PhaseId, SignalId, TeamId } from '#base/kernel/id.ts';
import type { LocalText } from '#base/kernel/language.ts';
import { maySeeTeam, readPeople, teamOf, type BoardPeople } from '#check/scoreboard/people.ts';

import type { Signal } from '../contract.ts';
import { may } from '../policy.ts';
import type { Facts, SignalKind, Strength } from '../rules/finding.ts';
import type { OwnerSide } from '../rules/owner-side.ts';
import { held } from '../rules/returns.ts';
import { stateOf, type AnswerKind } from '../rules/states.ts';
import { readFigureNames } from './figure-names.ts';
import { readAgreement } from './agreement.ts';

type Row = {
  id: SignalId;
  kind: SignalKind;
  figure: string | null;
  phaseId: PhaseId | null;
  phaseName: LocalText | null;
  teamId: TeamId | null;
  teamName: string | null;
  memberId: MemberId | null;
  memberName: string | null;
  ownerSide: OwnerSide;
  turn: 'worse' | 'better';
  strength: Strength;
  chance: number | null;
  since: IsoDate;
  facts: Facts;
  foundOn: IsoDate;
  seenOn: IsoDate;
  goneOn: IsoDate | null;
  answered: AnswerKind | null;
  proved: 'true' | 'noise' | null;
  answers: number;
};

/** The signals that the reader may see, of those that hold to a condition on `s`, with where each stands. */
export async function readSignals(tx: Tx, ctx: Context, where: RawBuilder<unknown>): Promise<Signal[]> {
  const people = await readPeople(tx, ctx);
  const names = await readFigureNames(tx, ctx);
  const agreed = await readAgreement(tx, ctx);
  const { rows } = await sql<Row>`
    SELECT s.id, s.kind, s.figure, s.phase_id AS "phaseId", p.name AS "phaseName", s.team_id AS "teamId",
      t.name AS "teamName", s.member_id AS "memberId", m.name AS "memberName", s.owner_side AS "ownerSide", s.turn, s.strength, s.chance, s.since,
      s.facts, s.found_on AS "foundOn", s.seen_on AS "seenOn", s.gone_on AS "goneOn",
      stands.kind AS answered, proved.kind AS proved, counted.answers
    FROM signal s
    LEFT JOIN phase p ON p.organisation_id = s.organisation_id AND p.id = s.phase_id
    LEFT JOIN team t ON t.organisation_id = s.organisation_id AND t.id = s.team_id
    LEFT JOIN member m ON m.organisation_id = s.organisation_id AND m.id = s.member_id
    LEFT JOIN LATERAL (SELECT a.kind FROM signal_answer a
      WHERE a.organisation_id = s.organisation_id AND a.signal_id = s.id AND a.kind NOT IN ('true', 'noise')
      ORDER BY a.at DESC, a.id DESC LIMIT 1) stands ON true
    LEFT JOIN LATERAL (SELECT a.kind FROM signal_answer a
      WHERE a.organisation_id = s.organisation_id AND a.signal_id = s.id AND a.kind IN ('true', 'noise')
      ORDER BY a.at DESC, a.id DESC LIMIT 1) proved ON true
    LEFT JOIN LATERAL (SELECT count(*)::int AS answers FROM signal_answer a
      WHERE a.organisation_id = s.organisation_id AND a.signal_id = s.id) counted ON true
    WHERE s.organisation_id = ${ctx.organisationId} AND ${where}`.execute(tx);
  return rows.filter((row) => maySee(ctx, people, row, agreed)).map((row) => signalOf(ctx, row, names));
}

function maySee(ctx: Context, people: BoardPeople, { memberId, teamId }: Row, agreed: boolean): boolean {
  if (memberId === null && teamId !== null) return maySeeTeam(ctx, people, teamId);
  return may.see(ctx.actor, { memberId, team: null }, teamOf(ctx, people.members), agreed);
}

function signalOf(ctx: Context, row: Row, names: ReadonlyMap<string, LocalText>): Signal {
  const { figure, phaseId, phaseName, teamId, memberId } = row;
  return {
    id: row.id,
    kind: row.kind,
    figure: figure === null ? null : (names.get(figure) ?? { nl: figure, en: figure }),
    phase: phaseId === null ? null : { id: phaseId, name: phaseName ?? {} },
    subject:
      memberId !== null
        ? { kind: 'member', id: memberId, name: row.memberName ?? '' }
        : teamId !== null
          ? { kind: 'team', id: teamId, name: row.teamName ?? '' }
          : { kind: 'organisation', name: ctx.organisation.name },
    ownerSide: row.ownerSide,
    turn: row.turn,
    strength: row.strength,
    chance: row.chance,
    since: row.since,
    foundOn: row.foundOn,
    seenOn: row.seenOn,
    goneOn: row.goneOn,
    state: stateOf(row.answered, row.goneOn !== null),
    proved: row.proved ?? held(row, row.goneOn),
    facts: row.facts,
    currency: ctx.organisation.currency,
    version: row.answers + 1,
    may: { answer: may.answer(ctx.actor), explain: may.explain(ctx.actor, { memberId }) },
  };
}
