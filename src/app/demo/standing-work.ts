import type { Language, LocalText } from '#base/kernel/language.ts';
import type { Span } from '#plan/rhythm/rules/week.ts';

const names = {
  board: { nl: 'Directieoverleg', en: 'Board meeting' },
  books: { nl: 'Cijfers en personeel', en: 'Figures and staff' },
  projects: { nl: 'Projecten', en: 'Projects' },
  desk: { nl: 'Aanvragen en telefoon', en: 'Requests and telephone' },
  lists: { nl: 'Adressen zoeken en nawerk', en: 'Finding addresses and finishing off' },
  calculations: { nl: 'Opname uitwerken', en: 'Working out surveys' },
  service: { nl: 'Service en lopende orders', en: 'Service and running orders' },
} as const satisfies Record<string, LocalText>;

type Standing = { what: keyof typeof names; days: readonly number[]; from: number; to: number };

const allWeek = [0, 1, 2, 3, 4];
const tillThursday = [0, 1, 2, 3];

/** What takes people's hours besides selling and what they do together: quiet hours first, for customers are out then. */
const standing: Readonly<Record<string, readonly Standing[]>> = {
  harm: [
    { what: 'board', days: [0], from: 780, to: 1020 },
    { what: 'projects', days: [1, 2], from: 525, to: 720 },
    { what: 'projects', days: [1], from: 750, to: 870 },
    { what: 'projects', days: [2], from: 750, to: 960 },
    { what: 'books', days: [4], from: 780, to: 1020 },
  ],
  bram: [
    { what: 'desk', days: allWeek, from: 600, to: 720 },
    { what: 'desk', days: [0, 2], from: 750, to: 960 },
    { what: 'desk', days: [1, 3, 4], from: 750, to: 915 },
  ],
  fleur: [
    { what: 'desk', days: [0, 1], from: 600, to: 720 },
    { what: 'desk', days: [0, 2], from: 750, to: 960 },
    { what: 'desk', days: [1, 3], from: 750, to: 915 },
  ],
  daan: [
    { what: 'lists', days: tillThursday, from: 750, to: 930 },
    { what: 'lists', days: [4], from: 780, to: 870 },
  ],
  joost: [
    { what: 'lists', days: tillThursday, from: 750, to: 930 },
    { what: 'lists', days: [4], from: 780, to: 870 },
  ],
  meryem: [
    { what: 'lists', days: tillThursday, from: 750, to: 930 },
    { what: 'lists', days: [4], from: 780, to: 870 },
  ],
  ruud: [{ what: 'calculations', days: [2, 3, 4], from: 780, to: 870 }],
  koen: [{ what: 'calculations', days: [2], from: 780, to: 870 }],
  esther: [{ what: 'calculations', days: [0, 1, 3], from: 780, to: 870 }],
  wim: [{ what: 'service', days: allWeek, from: 780, to: 990 }],
  noor: [{ what: 'service', days: allWeek, from: 780, to: 960 }],
};

/** The appointments that stand in somebody's week, on the days at work, Monday 0; none for most of the office. */
export function standingWork(
  member: string,
  workdays: readonly number[],
  language: Language,
): (Span & { name: string })[] {
  return (standing[member] ?? []).flatMap(({ what, days, from, to }) =>
    days
      .filter((day) => workdays.includes(day))
      .map((day) => ({ name: names[what][language], day, from, to })),
  );
}
