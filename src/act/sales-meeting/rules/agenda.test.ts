import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { canHold, fittedTo, minutesOf, partBeside, startingParts, type Part } from './agenda.ts';

const own = (key: string, name: string | null, minutes = 5): Part => ({ key, kind: 'own', name, minutes });

describe('the agenda', () => {
  test('starts with an hour for a team and half of one for two', () => {
    expect(minutesOf(startingParts('team'))).toBe(60);
    expect(minutesOf(startingParts('one-to-one'))).toBe(30);
    expect(canHold(startingParts('team'), 60)).toEqual({ ok: true });
  });

  test('is refused empty, with a part twice, with an own part without a name, and when it takes too long', () => {
    expect(canHold([], 60)).toEqual({ ok: false, because: 'no-parts' });
    expect(canHold([own('a', 'A'), own('a', 'B')], 60)).toEqual({ ok: false, because: 'part-twice' });
    const twice: Part[] = [
      { key: 'a', kind: 'issues', name: null, minutes: 5 },
      { key: 'b', kind: 'issues', name: 'Meer', minutes: 5 },
    ];
    expect(canHold(twice, 60)).toEqual({ ok: false, because: 'part-twice' });
    for (const name of [null, '', '  '])
      expect(canHold([own('a', name)], 60)).toEqual({ ok: false, because: 'part-without-name' });
    expect(canHold([own('a', 'A', 40), own('b', 'B', 21)], 60)).toEqual({
      ok: false,
      because: 'too-long',
      minutes: 61,
      room: 60,
    });
  });

  test('fits itself into any length that has a minute for each part', () => {
    fc.assert(
      fc.property(fc.integer({ min: 7, max: 480 }), (minutes) => {
        const parts = fittedTo(startingParts('team'), minutes);
        expect(parts.every((part) => part.minutes >= 1)).toBe(true);
        if (minutes >= 12) expect(minutesOf(parts)).toBe(minutes);
      }),
    );
  });

  test('is walked from part to part, and ends at its ends', () => {
    const parts = [own('a', 'A'), own('b', 'B')];
    expect(partBeside(parts, 'a', 1)?.key).toBe('b');
    expect(partBeside(parts, 'b', 1)).toBeNull();
    expect(partBeside(parts, 'a', -1)).toBeNull();
    expect(partBeside(parts, null, 1)).toBeNull();
  });
});
