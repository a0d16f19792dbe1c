import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { IsoDate } from '#base/kernel/date.ts';

import { readQuickTask, type QuickTask } from './quick-add.ts';
import { recurrenceWords } from './recurrence-words.ts';

// A Sunday, five past two in the afternoon.
const now = { today: '2026-11-22' as IsoDate, clock: '14:05' };
const read = (line: string) => readQuickTask(line, now);

test.each<[string, Partial<QuickTask>]>([
  [
    'bel Jansen morgen 10:00',
    { title: 'Bel Jansen', kind: 'call', dueOn: '2026-11-23' as IsoDate, dueTime: '10:00' },
  ],
  ['Bel Jansen morgen om half 11', { title: 'Bel Jansen', dueOn: '2026-11-23' as IsoDate, dueTime: '10:30' }],
  [
    'call Jansen tomorrow at 10am',
    { title: 'Call Jansen', kind: 'call', dueOn: '2026-11-23' as IsoDate, dueTime: '10:00' },
  ],
  [
    'offerte nalezen',
    { title: 'Offerte nalezen', kind: 'to-do', dueOn: now.today, dueTime: null, daySaid: false },
  ],
  [
    'factuur sturen over 2 weken',
    { title: 'Factuur sturen', kind: 'invoice', dueOn: '2026-12-06' as IsoDate },
  ],
  [
    'send an email to Vos in 3 days',
    { title: 'Send an email to Vos', kind: 'email', dueOn: '2026-11-25' as IsoDate },
  ],
  [
    'mail de prijslijst vrijdag',
    { title: 'Mail de prijslijst', kind: 'email', dueOn: '2026-11-27' as IsoDate },
  ],
  ['vrijdag prijslijst mailen', { title: 'Prijslijst mailen', dueOn: '2026-11-27' as IsoDate }],
  ['zondag rapport', { title: 'Rapport', dueOn: '2026-11-29' as IsoDate }],
  ['rapport volgende week dinsdag', { title: 'Rapport', dueOn: '2026-11-24' as IsoDate }],
  ['rapport volgende week', { title: 'Rapport', dueOn: '2026-11-23' as IsoDate }],
  ['report next month', { title: 'Report', dueOn: '2026-12-01' as IsoDate }],
  ['report end of the month', { title: 'Report', dueOn: '2026-11-30' as IsoDate }],
  ['rapport eind van de week', { title: 'Rapport', dueOn: '2026-11-27' as IsoDate }],
  ['rapport op 24-11', { title: 'Rapport', dueOn: '2026-11-24' as IsoDate }],
  ['rapport 3 januari', { title: 'Rapport', dueOn: '2027-01-03' as IsoDate }],
  ['rapport 3 januari 2028', { title: 'Rapport', dueOn: '2028-01-03' as IsoDate }],
  ['report on Dec 5th', { title: 'Report', dueOn: '2026-12-05' as IsoDate }],
  ['report on the 5th of December', { title: 'Report', dueOn: '2026-12-05' as IsoDate }],
  ['report 2026-12-24', { title: 'Report', dueOn: '2026-12-24' as IsoDate }],
  ['rapport 30-2', { title: 'Rapport 30-2', dueOn: now.today }],
  ['demo voorbereiden om 3', { title: 'Demo voorbereiden', dueTime: '15:00', dueOn: now.today }],
  ['demo om 9 uur overmorgen', { title: 'Demo', dueTime: '09:00', dueOn: '2026-11-24' as IsoDate }],
  ['demo kwart voor 3', { title: 'Demo', dueTime: '14:45' }],
  ['demo kwart over 9', { title: 'Demo', dueTime: '09:15' }],
  ['demo 10u30 morgen', { title: 'Demo', dueTime: '10:30', dueOn: '2026-11-23' as IsoDate }],
  ['demo at 3pm', { title: 'Demo', dueTime: '15:00' }],
  ['terugbellen over 10 minuten', { title: 'Terugbellen', kind: 'call', dueOn: now.today, dueTime: '14:15' }],
  ['call back in 12 hours', { title: 'Call back', dueOn: '2026-11-23' as IsoDate, dueTime: '02:05' }],
  ['offerte af vanmiddag', { title: 'Offerte af', dueOn: now.today, dueTime: '14:00' }],
  ['offerte af morgen !', { title: 'Offerte af', priority: 'high', dueOn: '2026-11-23' as IsoDate }],
  [
    'offerte nakijken @ilse morgen',
    { title: 'Offerte nakijken', forWhom: 'ilse', dueOn: '2026-11-23' as IsoDate },
  ],
  ['bereid het gesprek met Kok voor', { title: 'Bereid het gesprek met Kok', kind: 'prepare' }],
  [
    'nazorg bij Visser, over een maand',
    { title: 'Nazorg bij Visser', kind: 'aftercare', dueOn: '2026-12-22' as IsoDate },
  ],
  ['visit Vos on Thu', { title: 'Visit Vos', kind: 'visit', dueOn: '2026-11-26' as IsoDate }],
])('%s', (line, expected) => {
  expect(read(line)).toMatchObject(expected);
});

test.each<[string, string, string, IsoDate]>([
  ['elke maandag cijfers', 'Cijfers', 'elke maandag', '2026-11-23' as IsoDate],
  [
    'cijfers elke maandag en donderdag om 9:00',
    'Cijfers',
    'elke maandag en donderdag',
    '2026-11-23' as IsoDate,
  ],
  ['figures every Mon and Thu', 'Figures', 'elke maandag en donderdag', '2026-11-23' as IsoDate],
  ['dagelijks kas opmaken', 'Kas opmaken', 'elke dag', now.today],
  ['elke werkdag om 8:30 mail lezen', 'Mail lezen', 'elke werkdag', '2026-11-23' as IsoDate],
  ['om de week bellen met Vos', 'Bellen met Vos', 'elke 2 weken', now.today],
  ['report every 3 months', 'Report', 'elk kwartaal', now.today],
  ['rapport elk kwartaal', 'Rapport', 'elk kwartaal', now.today],
  [
    'elke eerste maandag van de maand overleg',
    'Overleg',
    'elke eerste maandag van de maand',
    '2026-12-07' as IsoDate,
  ],
  [
    'review every last Friday of the month',
    'Review',
    'elke laatste vrijdag van de maand',
    '2026-11-27' as IsoDate,
  ],
  ['huur elke 1e van de maand', 'Huur', 'elke maand op de 1e', '2026-12-01' as IsoDate],
  ['rent every 31st', 'Rent', 'elke maand op de 31e', '2026-11-30' as IsoDate],
  ['verjaardag jaarlijks 3 maart', 'Verjaardag', 'elk jaar', '2027-03-03' as IsoDate],
  ['elke 2 weken op dinsdag overleg', 'Overleg', 'elke 2 weken op dinsdag', '2026-11-24' as IsoDate],
])('%s', (line, title, words, dueOn) => {
  const task = read(line);
  expect(task).toMatchObject({ title, dueOn });
  expect(task?.recurrence && recurrenceWords(task.recurrence, 'nl')).toBe(words);
});

describe('what is no day stays in the title', () => {
  test.each([
    ['wat te doen met do', 'Wat te doen met do'],
    ['maandagmorgen-lijst', 'Maandagmorgen-lijst'],
    ['nota 2026 nakijken', 'Nota 2026 nakijken'],
    ['elke klant bellen', 'Elke klant bellen'],
    ['offerte 10.000 euro', 'Offerte 10.000 euro'],
    ['ilse@verzonnen.example mailen', 'Ilse@verzonnen.example mailen'],
    ['goed! nu verder', 'Goed! nu verder'],
    ['25:00 uur', '25:00 uur'],
  ])('%s', (line, title) => expect(read(line)?.title).toBe(title));
});

test('a line that says only when is no task', () => {
  expect(read('')).toBeNull();
  expect(read('  morgen 10:00 ')).toBeNull();
  expect(read('elke maandag')).toBeNull();
});

test('any line is read without a fault, and keeps to the calendar', () => {
  const words = fc.constantFrom(
    'morgen',
    'elke',
    'maandag',
    '10:00',
    'om',
    'over',
    '2',
    'weken',
    '!',
    '@ilse',
    'bel',
    '31-12',
    'every',
    'last',
    'day',
    'x',
    '99999',
    'half',
    '12',
    'in',
    'a',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words, { maxLength: 12 }).map((list) => list.join(' ')),
      ),
      (line) => {
        const task = read(line);
        return (
          task === null ||
          (task.title !== '' && task.dueOn >= now.today && /^\d{4}-\d\d-\d\d$/.test(task.dueOn))
        );
      },
    ),
    { numRuns: 1000 },
  );
});
