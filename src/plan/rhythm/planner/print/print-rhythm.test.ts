import { expect, test } from 'vitest';

import type { MemberId } from '#base/kernel/id.ts';
import { printPage } from '#base/press/press.ts';

import type { RhythmGround } from '../../rules/week-of-checklist.ts';
import { usualSettings } from '../../rules/settings.ts';
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
  const page = cardPage(plan, 'm0', 'nl', 'Voorbeeld BV');
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
  const pdf = printPage(layout, posterPage(plan, 'en', 'Voorbeeld BV'));
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
});
