import { describe, expect, test } from 'vitest';

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
