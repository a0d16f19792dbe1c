import { describe, expect, test } from 'vitest';

import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';

import { clockWords, spentBy, stillToCome, timeOf } from './clock.ts';
import { keptOf, keptShare, ratingTenths, trendOf } from './figures.ts';
import { canVote, inOrder } from './issues.ts';
import { awayAfterSeconds, canLead } from './lead.ts';
import { canSay } from './lines.ts';

const at = (text: string) => new Date(`2026-11-23T${text}Z`);
const parts = [
  { key: 'news', kind: 'news', name: null, minutes: 5 },
  { key: 'issues', kind: 'issues', name: null, minutes: 30 },
  { key: 'rating', kind: 'rating', name: null, minutes: 3 },
] as const;

describe('the clock', () => {
  test('adds what runs to what was spent, and stands still without a part', () => {
    const running = { partKey: 'news', partSince: at('08:00:00'), spent: { news: 30 } };
    expect(spentBy(running, at('08:01:30'))).toEqual({ news: 120 });
    expect(spentBy({ ...running, partKey: null }, at('09:00:00'))).toEqual({ news: 30 });
    expect(spentBy({ ...running, spent: { issues: 60 } }, at('08:00:10'))).toEqual({ issues: 60, news: 10 });
  });

  test('a clock that is behind takes nothing away, and one that ran for days counts one', () => {
    const running = { partKey: 'news', partSince: at('08:00:00'), spent: {} };
    expect(spentBy(running, at('07:59:00'))).toEqual({ news: 0 });
    expect(spentBy(running, new Date('2026-11-29T08:00:00Z'))).toEqual({ news: 86_400 });
  });

  test('says what is left of a part, below nothing when it runs over, and what is still to come', () => {
    expect(timeOf(parts[0], { news: 330 })).toEqual({ key: 'news', planned: 300, spent: 330, left: -30 });
    expect(stillToCome(parts, 'news', { issues: 600, rating: 999 })).toBe(1200);
    expect(stillToCome(parts, null, {})).toBe(38 * 60);
  });

  test.each([
    [0, '0:00'],
    [65, '1:05'],
    [-30, '−0:30'],
    [3725, '1:02:05'],
  ])('%i seconds read %s', (seconds, words) => {
    expect(clockWords(seconds)).toBe(words);
  });
});

describe('the lead', () => {
  const [mara, anna, bram, cas] = ['mara', 'anna', 'bram', 'cas'] as MemberId[] as [
    MemberId,
    MemberId,
    MemberId,
    MemberId,
  ];
  const now = at('08:10:00');
  const meeting = { leaderId: mara, leaderSeenAt: at('08:09:50'), attendeeIds: [mara, anna, bram] };
  const ask = (by: MemberId, to: MemberId, takeOver = false) => ({ by, to, takeOver });

  test('is taken where nobody has it, and handed over by who has it', () => {
    expect(canLead({ ...meeting, leaderId: null }, ask(anna, anna), now).ok).toBe(true);
    expect(canLead(meeting, ask(mara, anna), now).ok).toBe(true);
  });

  test('is not taken unknowingly from who is there; it is from who is away, or knowingly', () => {
    expect(canLead(meeting, ask(anna, anna), now)).toEqual({ ok: false, because: 'somebody-leads' });
    expect(canLead(meeting, ask(anna, anna, true), now).ok).toBe(true);
    const away = new Date(now.getTime() - (awayAfterSeconds + 1) * 1000);
    expect(canLead({ ...meeting, leaderSeenAt: away }, ask(anna, anna), now).ok).toBe(true);
    expect(canLead({ ...meeting, leaderSeenAt: null }, ask(anna, anna), now).ok).toBe(true);
  });

  test('goes to nobody who is not at the table', () => {
    expect(canLead(meeting, ask(mara, cas), now)).toEqual({ ok: false, because: 'not-attending' });
  });
});

describe('issues', () => {
  test('come by votes, then as they came; what is settled goes last', () => {
    const issues = [
      { id: 'a', state: 'solved', votes: 9 },
      { id: 'b', state: 'open', votes: 0 },
      { id: 'c', state: 'open', votes: 2 },
      { id: 'd', state: 'parked', votes: 3 },
      { id: 'e', state: 'open', votes: 2 },
    ] as const;
    expect(inOrder(issues).map(({ id }) => id)).toEqual(['c', 'e', 'b', 'd', 'a']);
    expect([canVote(2).ok, canVote(3).ok]).toEqual([true, false]);
  });
});

describe('lines', () => {
  test('say what their kind has to', () => {
    expect(canSay({ kind: 'note', text: ' ', value: null }).ok).toBe(false);
    expect(canSay({ kind: 'score', text: '', value: 0 }).ok).toBe(true);
    expect(canSay({ kind: 'score', text: 'Goed', value: null }).ok).toBe(false);
    for (const [value, ok] of [
      [0, false],
      [1, true],
      [10, true],
      [null, false],
    ] as const)
      expect(canSay({ kind: 'rating', text: '', value }).ok).toBe(ok);
  });
});

describe('what meetings come to', () => {
  const commitment = (
    dueOn: string,
    status: 'open' | 'done' | 'dropped',
    madeAt = '2026-11-16T09:00:00Z',
  ) => ({
    dueOn: dueOn as IsoDate,
    status,
    madeAt,
  });
  const between = { after: '2026-11-16' as IsoDate, upTo: '2026-11-23' as IsoDate };

  test('commitments count once, at the first meeting after their day; what was dropped does not count', () => {
    expect(
      keptOf(
        [
          commitment('2026-11-16', 'done', '2026-11-09T09:00:00Z'),
          commitment('2026-11-17', 'done'),
          commitment('2026-11-23', 'open'),
          commitment('2026-11-20', 'dropped'),
          commitment('2026-11-24', 'done'),
        ],
        between,
      ),
    ).toEqual({ due: 2, kept: 1 });
  });

  test('one for the day on which it was agreed counts at the next meeting', () => {
    expect(keptOf([commitment('2026-11-16', 'done')], between)).toEqual({ due: 1, kept: 1 });
  });

  test('there is no share of nothing, and no mean without a rating', () => {
    expect(keptShare({ due: 0, kept: 0 })).toBeNull();
    expect(keptShare({ due: 4, kept: 3 })).toBe(0.75);
    expect(ratingTenths([])).toBeNull();
    expect(ratingTenths([8, 9, 9])).toBe(87);
  });

  test('a trend compares the newest four with the four before', () => {
    expect(trendOf([])).toBeNull();
    expect(trendOf([7, null])).toBeNull();
    expect(trendOf([6, null, 8])).toBe(2);
    expect(trendOf([1, 5, 5, 5, 5, 8, 8, 8, 8])).toBe(3);
  });
});
