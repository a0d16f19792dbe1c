import { describe, expect, test } from 'vitest';

import { loopPoint, placesOnLoop } from './loop.ts';
import { loopParts, startingItems } from './starting-items.ts';

describe('the checklist that a team begins with', () => {
  test('has some 45 items, each once, in the order of the loop', () => {
    expect(startingItems.length).toBeGreaterThanOrEqual(45);
    expect(new Set(startingItems.map(({ code }) => code)).size).toBe(startingItems.length);
    const parts = startingItems.map(({ part }) => loopParts.indexOf(part));
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    for (const part of loopParts)
      expect(startingItems.filter((item) => item.part === part).length).toBeGreaterThanOrEqual(8);
  });

  test('says each in both languages, with what exactly happens', () => {
    for (const { name, manual } of startingItems)
      for (const language of ['nl', 'en'] as const) {
        expect(name[language].length).toBeGreaterThan(3);
        expect(name[language].length).toBeLessThan(35);
        expect(manual[language]).toMatch(/^\p{Lu}.{20,}[.?]$/u);
      }
  });

  test('asks nothing of anybody that does not fit in a day, and of a one-to-one somebody to talk to', () => {
    for (const { code, minutes, frequency, gathering, who, responsible } of startingItems) {
      expect([code, minutes > 0 && minutes <= 480, frequency.times > 0, who.length > 0]).toEqual([
        code,
        true,
        true,
        true,
      ]);
      if (gathering === 'one-to-one') expect(who).not.toEqual([responsible]);
    }
  });

  test('leaves sellers most of their week: no role has more than twelve hours a week that are not selling', () => {
    const perWeek = { day: 5, week: 1, 'two-weeks': 1 / 2, month: 12 / 52, quarter: 4 / 52, year: 1 / 52 };
    for (const role of ['inbound', 'outbound', 'closer', 'account-manager'] as const) {
      const hours = startingItems
        .filter(({ sells, who }) => !sells && who.includes(role))
        .reduce(
          (sum, { minutes, frequency }) => sum + (minutes * frequency.times * perWeek[frequency.per]) / 60,
          0,
        );
      expect([role, hours < 12]).toEqual([role, true]);
    }
  });
});

describe('the loop', () => {
  test('runs from plan above left through the middle to do below right, and back through check and act', () => {
    const signs = [1 / 8, 3 / 8, 5 / 8, 7 / 8].map((way) => {
      const { x, y } = loopPoint(way);
      return [Math.sign(x), Math.sign(y)];
    });
    expect(signs).toEqual([
      [-1, -1],
      [1, 1],
      [1, -1],
      [-1, 1],
    ]);
  });

  test('spreads the places of a part evenly, each in its own quarter and clear of the middle', () => {
    const places = placesOnLoop({ plan: 12, do: 14, check: 10, act: 10 });
    for (const [i, part] of loopParts.entries()) {
      const ways = places[part];
      expect(ways).toEqual(ways.toSorted((a, b) => a - b));
      for (const way of ways) {
        expect(way).toBeGreaterThan(i / 4);
        expect(way).toBeLessThan((i + 1) / 4);
        const { x, y } = loopPoint(way);
        expect(Math.hypot(x, y)).toBeGreaterThan(0.15);
      }
      const gaps = ways.slice(1).map((way, j) => {
        const [a, b] = [loopPoint(ways[j] ?? 0), loopPoint(way)];
        return Math.hypot(b.x - a.x, (b.y - a.y) / 2);
      });
      expect(Math.max(...gaps) / Math.min(...gaps)).toBeLessThan(1.2);
    }
  });

  test('has no place where a part has no items', () => {
    expect(placesOnLoop({ plan: 0, do: 1, check: 0, act: 0 })).toMatchObject({
      plan: [],
      check: [],
      act: [],
    });
  });
});
