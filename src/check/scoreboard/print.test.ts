import { expect, test } from 'vitest';

import type { IsoDate, WeekId } from '#base/kernel/date.ts';
import type { MemberId, TeamId } from '#base/kernel/id.ts';
import { euro } from '#base/kernel/money.ts';
import { wholeCount } from '#plan/targets/rules/starting-kpis.ts';
import type { KpiId } from '#plan/targets/rules/definition.ts';

import type { ScoreboardChoices } from './contract.ts';
import type { KpiBoard } from './kpi-contract.ts';
import { scopeNamed } from './named-scope.ts';
import { printScoreboard, scoreboardJson } from './print.ts';
import { periodsEnding, type BoardSpan } from './rules/periods.ts';

const last = '2026-W47' as WeekId;

type Row = KpiBoard['rows'][number];

function row(name: string, roles: string[], more: Partial<Row> & { last?: number | null } = {}): Row {
  const { last: value = 0, ...rest } = more;
  const cell = { value: 0, numerator: 0, denominator: null, target: null, track: 'none' as const };
  return {
    kpiId: name as KpiId,
    code: null,
    name: { nl: name },
    roles,
    leading: true,
    better: 'higher',
    ownerId: null,
    unit: 'count',
    kind: 'adds',
    definition: wholeCount({ event: 'activity', measure: 'count' }),
    countsFrom: null,
    cells: Array.from({ length: 13 }, (_, at) => (at === 12 ? { ...cell, value } : cell)),
    total: value,
    average4: 1.25,
    average13: null,
    target: null,
    track: 'none',
    otherTotal: null,
    ...rest,
  };
}

function boardOf(rows: Row[], more: Partial<KpiBoard> = {}, span: BoardSpan = 'week'): KpiBoard {
  return {
    scope: { kind: 'organisation', name: 'Verzonnen BV' },
    currency: euro,
    span,
    withOwner: true,
    hasOwner: true,
    periods: periodsEnding(span, last, '2026-11-18' as IsoDate),
    rows,
    roles: [
      { code: 'closer', name: { nl: 'Closer' }, kpiIds: ['Tweede' as KpiId] },
      { code: 'partners', name: { nl: 'Partnermanager' }, kpiIds: [] },
    ],
    may: { seeMembers: true, compare: false, agree: false },
    ...more,
  };
}

const rows = [
  row('Eerste', ['closer'], { last: 12, target: 10, track: 'on' }),
  row('Tweede', ['closer', 'partners'], { unit: 'amount', last: 12_345_00 }),
  row('Derde', ['partners'], { unit: 'part', last: 0.75, target: 0.8, track: 'off' }),
];

test('KPIs stand under their roles in the order that was chosen, and the running week carries a star', () => {
  const lines = printScoreboard(boardOf(rows), 'nl').split('\n');
  expect(lines[0]).toBe('Scorebord: Verzonnen BV, 2026-W35 – 2026-W47');
  expect(lines[2]).toMatch(/^ +Doel {2}wk 35 .* wk 46 {2,}wk 47\* {2}Gem\. 4 {2}Gem\. 13 +Totaal$/);
  expect(lines[3]).toBe('Closer');
  expect(lines[4]).toMatch(/^ {2}Tweede \(€\) .* 12\.345 +1?0?\S* +– +12\.345$/);
  expect(lines[5]).toMatch(/^ {2}Eerste +10 .* 12 +1,3 +– +12 {2}op koers$/);
  expect(lines[6]).toBe('Partnermanager');
  expect(lines[7]).toMatch(/^ {2}Derde \(%\) +80 .* 75 .* 75 {2}achter$/);
  expect(lines.at(-2)).toBe('* 2026-W47: loopt nog');
});

test('of one role all its KPIs are shown, also those that stand under another otherwise', () => {
  const text = printScoreboard(boardOf(rows), 'nl', 'partners');
  expect(text).toContain('Tweede');
  expect(text).not.toContain('Eerste');
});

test('months are called by their names', () => {
  expect(printScoreboard(boardOf([], {}, 'month'), 'nl').split('\n')[0]).toBe(
    'Scorebord: Verzonnen BV, dec 25 – nov 26',
  );
});

test('where nothing was agreed to steer by, that is said instead of an empty table', () => {
  expect(printScoreboard(boardOf([]), 'en')).toContain('Agree per role what you steer by.');
});

test('whoever leaves out the owner reads that it was done', () => {
  expect(printScoreboard(boardOf(rows, { withOwner: false }), 'nl')).toContain(
    'Verzonnen BV, zonder de eigenaar',
  );
});

test('programs get the same figures in cents and parts of one', () => {
  const board = JSON.parse(scoreboardJson(boardOf(rows))) as KpiBoard;
  expect(board).not.toHaveProperty('may');
  expect(board.rows.map(({ total }) => total)).toEqual([12, 12_345_00, 0.75]);
});

const choices: ScoreboardChoices = {
  teams: [{ id: 'b' as TeamId, name: 'Binnendienst', own: false }],
  noTeam: false,
  members: ['Anneke Verzonnen', 'Anne Bedacht', 'Zoë Bedacht'].map((name) => ({
    id: name as MemberId,
    name,
    own: false,
    archived: false,
  })),
};

test('a team is named by its name, a member by as much of it as says who is meant', () => {
  expect(scopeNamed(choices, { team: 'BINNENDIENST' }, 'nl')).toEqual({ ok: true, team: 'b' });
  expect(scopeNamed(choices, { member: 'zoe' }, 'nl')).toEqual({ ok: true, memberId: 'Zoë Bedacht' });
  expect(scopeNamed(choices, {}, 'nl')).toEqual({ ok: true });
});

test('a name that fits nobody, or more than one, is said back', () => {
  expect(scopeNamed(choices, { team: 'Export' }, 'nl')).toEqual({
    ok: false,
    says: 'Er is geen team “Export”. Er zijn: Binnendienst.',
  });
  expect(scopeNamed(choices, { member: '' }, 'en')).toMatchObject({ ok: false });
  expect(scopeNamed(choices, { member: 'anne' }, 'en')).toEqual({
    ok: false,
    says: '“anne” can be one of these: Anneke Verzonnen, Anne Bedacht.',
  });
});
