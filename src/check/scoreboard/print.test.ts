import { expect, test } from 'vitest';

import { weeksEnding, type IsoDate, type WeekId } from '#base/kernel/date.ts';
import type { MemberId, TeamId } from '#base/kernel/id.ts';
import { cents, euro, type Currency } from '#base/kernel/money.ts';

import type { Scoreboard, ScoreboardChoices } from './contract.ts';
import { scopeNamed } from './named-scope.ts';
import { printScoreboard, scoreboardJson } from './print.ts';
import { rowsOfBoard, weeksOfBoard, type WeeklySum } from './rules/scoreboard.ts';

const last = '2026-W47' as WeekId;
const weeks = weeksEnding(last, 13);

function boardOf(sums: WeeklySum[], more: Partial<Scoreboard> = {}): Scoreboard {
  return {
    scope: { kind: 'organisation', name: 'Verzonnen BV' },
    currency: euro,
    withOwner: true,
    hasOwner: true,
    weeks: weeksOfBoard(last, '2026-11-18' as IsoDate),
    rows: rowsOfBoard(weeks, sums, euro),
    otherCurrencies: [],
    empty: null,
    may: { seeMembers: true },
    ...more,
  };
}

const sums: WeeklySum[] = [
  { week: last, measure: 'won', currency: euro, count: 12, amountCents: cents(1_234_500) },
  { week: last, measure: 'lost', currency: euro, count: 4, amountCents: cents(0) },
  { week: '2026-W46' as WeekId, measure: 'quotes', currency: euro, count: 3, amountCents: cents(0) },
];

test('the figures stand under each other, and the running week carries a star', () => {
  const lines = printScoreboard(boardOf(sums), 'nl').split('\n');
  expect(lines[0]).toBe('Scorebord: Verzonnen BV, 2026-W35 tot en met 2026-W47');
  expect(lines[2]).toMatch(/wk 46 {2,}wk 47\* {2}13 weken$/);
  expect(lines[6]).toMatch(/^Gewonnen +0 .* 12 +12$/);
  expect(lines[7]).toMatch(/^Gewonnen bedrag \(€\) .* 12\.345 +12\.345$/);
  expect(lines[8]).toMatch(/^Winratio \(%\) +– .* 75 +75$/);
  const table = lines.slice(2, 9).map((line) => line.length);
  expect(new Set(table).size).toBe(1);
  expect(lines[10]).toBe('* 2026-W47 (16-11-2026): loopt nog');
});

test('amounts that are too wide for a column are written in thousands', () => {
  const large = printScoreboard(
    boardOf([{ week: last, measure: 'won', currency: euro, count: 1, amountCents: cents(2_345_678_00) }]),
    'en',
  );
  expect(large).toMatch(/Won amount \(€ × 1,000\).* 2,346 +2,346/);
});

test('what was won in another currency is said apart', () => {
  const dollars = { currency: 'USD' as Currency, count: 2, amountCents: cents(50_000) };
  expect(printScoreboard(boardOf(sums, { otherCurrencies: [dollars] }), 'en')).toContain(
    'Also won in other currencies, not added to the amount: US$500.00 (2).',
  );
});

test('whoever leaves out the owner reads that it was done', () => {
  expect(printScoreboard(boardOf(sums, { withOwner: false }), 'nl')).toContain(
    'Verzonnen BV, zonder de eigenaar',
  );
});

test('programs get the same figures in cents and ratios', () => {
  const board = JSON.parse(scoreboardJson(boardOf(sums))) as Scoreboard;
  expect(board).not.toHaveProperty('may');
  expect(board.rows.find(({ measure }) => measure === 'won-amount')?.total).toBe(1_234_500);
  expect(board.rows.find(({ measure }) => measure === 'win-ratio')?.values.at(-1)).toBe(0.75);
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
