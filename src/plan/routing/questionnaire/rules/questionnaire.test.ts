import { describe, expect, test } from 'vitest';

import type { IsoDate } from '#base/kernel/date.ts';

import { panelMismatches } from '../../rules/mismatches.ts';
import { startingRouting } from '../../rules/starting-routing.ts';
import type { PanelAnswer, PanelAnswerId, Said } from '../answer.ts';
import { canAnswer, mostAnswers } from './can-answer.ts';
import { isAnswered, outcomesOfAnswers } from './outcomes-of-answers.ts';

const said = (given: Partial<Said> = {}): Said => ({
  kind: 'complaint',
  channel: 'phone',
  withinMinutes: 60,
  ...given,
});
const answer = (on: string, ...all: Said[]): PanelAnswer => ({
  id: on as PanelAnswerId,
  side: 'customers',
  round: null,
  said: all,
  wish: '',
  on: on as IsoDate,
});

describe('a questionnaire', () => {
  test('is answered with kinds and channels that were asked about', () => {
    expect(canAnswer(startingRouting, { said: [said()], wish: '' }, 0)).toEqual({ ok: true });
    expect(canAnswer(startingRouting, { said: [], wish: 'Bel gerust' }, 0)).toEqual({ ok: true });
  });

  test.each([
    ['nothing-said', [], '', 0],
    ['kind-not-asked', [said({ kind: 'x' })], '', 0],
    ['channel-not-asked', [said({ channel: 'x' })], '', 0],
    // Only we go on visits: nobody is asked whether they would rather come by one.
    ['channel-not-asked', [said({ channel: 'visit' })], '', 0],
    ['kind-twice', [said(), said({ channel: 'email' })], '', 0],
    ['questionnaire-full', [said()], '', mostAnswers],
  ] as const)('is refused: %s', (because, all, wish, others) => {
    expect(canAnswer(startingRouting, { said: all, wish }, others)).toEqual({ ok: false, because });
  });

  test('does not ask about what is out of use', () => {
    const without = {
      ...startingRouting,
      kinds: startingRouting.kinds.map((kind) => ({ ...kind, retired: kind.code === 'complaint' })),
    };
    expect(canAnswer(without, { said: [said()], wish: '' }, 0)).toMatchObject({ because: 'kind-not-asked' });
  });
});

describe('answers', () => {
  test('are added up per kind and channel, with the last day and the most frequent first', () => {
    const outcomes = outcomesOfAnswers([
      answer('2026-11-01', said(), said({ kind: 'order', channel: 'email' })),
      answer('2026-11-03', said()),
      answer('2026-11-02', said({ channel: 'chat' })),
    ]);
    expect(outcomes.map(({ kind, channel, people, on }) => [kind, channel, people, on])).toEqual([
      ['complaint', 'phone', 2, '2026-11-03'],
      ['order', 'email', 1, '2026-11-01'],
      ['complaint', 'chat', 1, '2026-11-02'],
    ]);
    expect(outcomes.every(isAnswered)).toBe(true);
  });

  test.each([
    [[60], 60],
    [[240, 15], 15],
    [[240, 15, 60], 60],
    [[null, 60], 60],
    [[null], null],
  ])('who named %j expects %s together', (times, expected) => {
    const answers = times.map((withinMinutes) => answer('2026-11-01', said({ withinMinutes })));
    expect(outcomesOfAnswers(answers)[0]?.withinMinutes).toBe(expected);
  });

  test('that we do not live up to are a mismatch, as those written by hand are', () => {
    const panel = outcomesOfAnswers([answer('2026-11-01', said())]);
    expect(panelMismatches({ ...startingRouting, panel }, 'customers')).toMatchObject([
      { because: 'not-served', outcome: { kind: 'complaint' } },
    ]);
  });

  test('there are none of come to nothing', () => {
    expect(outcomesOfAnswers([])).toEqual([]);
  });
});
