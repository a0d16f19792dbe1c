import { describe, expect, test } from 'vitest';

import type { IsoDate, WeekId } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { printPage } from '#base/press/press.ts';

import type { RhythmException } from '../../rules/exceptions.ts';
import { rhythmDays } from '../../rules/rhythm-days.ts';
import { sellingBlocks } from '../../rules/selling-blocks.ts';
import type { RhythmGround } from '../../rules/week-of-checklist.ts';
import { usualSettings } from '../../rules/settings.ts';
import type { PrintedWeek } from './printed-times.ts';
import { cardPage, posterPage } from './rhythm-page.ts';

const settings = usualSettings('Alle klanten');
const team = Array.from({ length: 40 }, (_, n) => ({
  id: `m${n}` as MemberId,
  name: n === 0 ? 'Łucja "Von" #Verzonnen 🎯' : `Medewerker ${n}`,
  teamId: null,
  roles: ['closer' as const],
}));
const ground: RhythmGround = {
  problem: {
    days: 5,
    slotMinutes: 15,
    members: team.map(({ id }) => ({
      id,
      sells: true,
      profile: 'usual',
      working: settings.working,
      busy: [{ day: 3, from: 540, to: 600 }],
      travelDays: [],
    })),
    items: [],
    profiles: {},
    blocks: settings.blocks,
    fairnessPercent: 0,
  },
  team,
  items: [
    {
      id: 'overleg',
      name: { nl: 'Een *heel* lang overleg met #namen die [niet] als opmaak gelezen worden' },
      part: 'act',
      minutes: 60,
      times: 1,
      per: 'week',
      gathering: 'together',
      who: team.map(({ id }) => id),
      responsible: null,
      windows: [],
      fixedAt: [],
      anywhere: false,
      whenClosed: 'move',
    },
  ],
  leftOut: [],
};
const plan = {
  name: 'Winter',
  number: 3,
  fromWeek: '2026-W53' as never,
  ground,
  placements: [{ itemId: 'overleg', members: team.map(({ id }) => id), day: 0, from: 540, to: 600 }],
};
const layout = new URL('rhythm.typ', import.meta.url);

test('a week card says what lies when, with whom, and how long there is to sell', () => {
  const page = cardPage(plan, null, 'm0', 'nl', 'Voorbeeld BV');
  expect(page.title).toBe('Łucja "Von" #Verzonnen 🎯');
  expect(page.foot).toBe('Winter, versie 3, geldt vanaf week 53');
  const monday = page.times.filter(({ day }) => day === 0);
  expect(monday.map(({ kind, clock }) => [kind, clock])).toEqual([
    ['act', '09:00–10:00'],
    ['selling', '10:00–12:00'],
    ['selling', '12:30–17:00'],
  ]);
  expect(monday[0]?.note).toBe('Medewerker 1, Medewerker 2, Medewerker 3 +36');
  expect(printPage(layout, page).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a poster of forty people is one page', () => {
  const pdf = printPage(layout, posterPage(plan, null, 'en', 'Voorbeeld BV'));
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
});

describe('a week of the calendar', () => {
  const week = '2026-W53' as WeekId;
  const day = (text: string) => text as IsoDate;
  const exception = {
    id: 'x',
    itemId: 'overleg',
    members: team.map(({ id }) => id),
    was: { day: day('2026-12-28'), from: 540 },
    version: 1,
  };
  const closed = new Set([day('2027-01-01')]);
  const absences = [{ memberId: 'm1', from: day('2026-12-30'), to: day('2026-12-30') }];
  const printed = (to: RhythmException['to']): PrintedWeek => {
    const rhythm = { ...plan, year: [], exceptions: [{ ...exception, to }] };
    const days = rhythmDays(rhythm, { from: week, weeks: 1 }, closed, absences);
    const selling = team.flatMap(({ id }) =>
      sellingBlocks(rhythm, id, week, days.occurrences, closed, absences),
    );
    return { week, days, selling, closed, absences };
  };
  const moved = printed({ day: day('2026-12-29'), from: 1020, to: 1110 });

  test('says which week it is and how much lies elsewhere, and marks that', () => {
    const page = cardPage(plan, moved, 'm0', 'nl', 'Voorbeeld BV');
    expect(page.says).toMatch(/^week 53 \(28 december 2026\s–\s1 januari 2027\) · met 1 wijziging · /);
    expect(page.days).toEqual(['Maandag 28', 'Dinsdag 29', 'Woensdag 30', 'Donderdag 31', 'Vrijdag 1']);
    expect(page.times.filter(({ changed }) => changed)).toMatchObject([
      {
        day: 1,
        clock: '17:00–18:30',
        note: 'alleen deze keer · Medewerker 1, Medewerker 2, Medewerker 3 +36',
      },
    ]);
    // What lies after everybody's hours is on the sheet still.
    expect(page.to).toBe(1140);
  });

  test('shows closed days and absences, on which nobody sells', () => {
    const kindsOn = (who: string, on: number) =>
      cardPage(plan, moved, who, 'nl', 'Voorbeeld BV')
        .times.filter((time) => time.day === on)
        .map(({ kind, name }) => `${kind} ${name}`);
    expect(kindsOn('m1', 2)).toEqual(['away Afwezig']);
    expect(kindsOn('m0', 2)).toEqual(['selling Verkopen', 'selling Verkopen']);
    expect(kindsOn('m0', 4)).toEqual(['away Gesloten']);
  });

  test('names what is left out this once, and is one sheet', () => {
    const dropped = printed(null);
    const page = posterPage(plan, dropped, 'en', 'Voorbeeld BV');
    expect(page.leftOut).toMatch(/^Left out: Een \*heel\* lang overleg .* \(Mon 09:00\)$/);
    expect(page.says).toContain('with 1 change ·');
    for (const one of [page, cardPage(plan, dropped, 'm0', 'nl', 'Voorbeeld BV')])
      expect(
        printPage(layout, one)
          .toString('latin1')
          .match(/\/Type \/Page\b/g),
      ).toHaveLength(1);
  });

  test('without anything that lies elsewhere it says so', () => {
    const plain = printed({ day: day('2026-12-28'), from: 540, to: 600 });
    const without = { ...plain, days: { ...plain.days, occurrences: [], dropped: [] } };
    expect(cardPage(plan, without, 'm0', 'en', 'Voorbeeld BV').says).toContain('without changes');
  });
});

test('a poster has its hours above every day', () => {
  const { clocks } = posterPage(plan, null, 'nl', 'Voorbeeld BV');
  expect(clocks.map(({ hour }) => hour)).toEqual(['8', '9', '10', '11', '12', '13', '14', '15', '16', '17']);
});
