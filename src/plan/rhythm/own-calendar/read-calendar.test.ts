import { expect, test } from 'vitest';

import { amsterdam } from '#base/kernel/date.ts';

import { NotACalendar, readAppointments } from './read-calendar.ts';
import { readInAThread } from './read-in-a-thread.ts';

const zone = amsterdam;
const from = Date.parse('2026-10-12T00:00:00Z');
const to = Date.parse('2026-11-16T00:00:00Z');

const calendar = (...events: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//NL',
    ...outlookZone,
    ...events,
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const event = (...lines: string[]) =>
  ['BEGIN:VEVENT', 'DTSTAMP:20261001T000000Z', ...lines, 'END:VEVENT'].join('\r\n');
const read = (text: string, own: string | null = null) => readAppointments({ text, from, to, zone, own });
const starts = (text: string) => read(text).map((one) => new Date(one.from).toISOString());

/** The zone as Outlook writes it, under a name that is none of IANA's. */
const outlookZone = [
  'BEGIN:VTIMEZONE',
  'TZID:W. Europe Standard Time',
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

test('a weekly appointment of Outlook keeps its hour when the clock changes', () => {
  const weekly = event(
    'UID:a',
    'DTSTART;TZID=W. Europe Standard Time:20260907T090000',
    'DTEND;TZID=W. Europe Standard Time:20260907T100000',
    'RRULE:FREQ=WEEKLY;BYDAY=MO',
  );
  expect(starts(calendar(weekly))).toEqual([
    '2026-10-12T07:00:00.000Z',
    '2026-10-19T07:00:00.000Z',
    '2026-10-26T08:00:00.000Z',
    '2026-11-02T08:00:00.000Z',
    '2026-11-09T08:00:00.000Z',
  ]);
});

test('a time of a series that was left out, moved or called off is not where it was', () => {
  const series = [
    event(
      'UID:b',
      'DTSTART:20261013T080000Z',
      'DTEND:20261013T090000Z',
      'RRULE:FREQ=WEEKLY;COUNT=4',
      'EXDATE:20261020T080000Z',
    ),
    event('UID:b', 'RECURRENCE-ID:20261027T080000Z', 'DTSTART:20261028T120000Z', 'DTEND:20261028T130000Z'),
    event(
      'UID:b',
      'RECURRENCE-ID:20261103T080000Z',
      'STATUS:CANCELLED',
      'DTSTART:20261103T080000Z',
      'DTEND:20261103T090000Z',
    ),
  ];
  expect(starts(calendar(...series))).toEqual(['2026-10-13T08:00:00.000Z', '2026-10-28T12:00:00.000Z']);
});

test('what is marked as free or was declined takes no time', () => {
  const free = event('UID:c', 'DTSTART:20261014T080000Z', 'DTEND:20261014T090000Z', 'TRANSP:TRANSPARENT');
  const declined = event(
    'UID:d',
    'DTSTART:20261015T080000Z',
    'DTEND:20261015T090000Z',
    'ATTENDEE;PARTSTAT=DECLINED:mailto:An@Ons.example',
  );
  expect(read(calendar(free, declined), 'an@ons.example')).toEqual([]);
  expect(read(calendar(declined), 'bo@ons.example')).toHaveLength(1);
});

test('who is invited is read, a meeting room is nobody', () => {
  const visit = event(
    'UID:e',
    'SUMMARY:Bezoek',
    'DTSTART:20261014T080000Z',
    'DTEND:20261014T090000Z',
    'ATTENDEE;CN=Klant:MAILTO:Inkoop@Klant.example',
    'ATTENDEE;CUTYPE=ROOM:mailto:zaal@ons.example',
  );
  expect(read(calendar(visit))).toMatchObject([{ title: 'Bezoek', guests: ['inkoop@klant.example'] }]);
});

test('a whole day, and a time without a zone, are read by our own clock', () => {
  const day = event('UID:f', 'DTSTART;VALUE=DATE:20261016', 'DTEND;VALUE=DATE:20261017');
  const floating = event('UID:g', 'DTSTART:20261019T090000', 'DTEND:20261019T093000');
  expect(read(calendar(day, floating))).toMatchObject([
    { allDay: true, from: Date.parse('2026-10-15T22:00:00Z'), to: Date.parse('2026-10-16T22:00:00Z') },
    { allDay: false, from: Date.parse('2026-10-19T07:00:00Z') },
  ]);
});

test('what is no calendar says so', async () => {
  for (const text of ['', '<html>Meld je aan</html>', 'BEGIN:VCARD\r\nEND:VCARD\r\n'])
    expect(() => read(text)).toThrow(NotACalendar);
  expect(await readInAThread({ text: 'niets', from, to, zone, own: null })).toEqual({ ok: false });
});

test('a rule that never ends, every second, does not keep us busy for ever', () => {
  const bomb = event('UID:h', 'DTSTART:19700101T000000Z', 'DTEND:19700101T000001Z', 'RRULE:FREQ=SECONDLY');
  expect(read(calendar(bomb))).toEqual([]);
}, 20_000);

test.each([
  'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30,31,-31',
  'FREQ=HOURLY;BYMONTH=4,6;BYMONTHDAY=31',
])('a rule that never comes about is passed by: %s', (rule) => {
  const never = event('UID:i', 'DTSTART:20261001T080000Z', 'DTEND:20261001T090000Z', `RRULE:${rule}`);
  const once = event('UID:j', 'DTSTART:20261014T080000Z', 'DTEND:20261014T090000Z');
  expect(starts(calendar(never, once))).toEqual(['2026-10-14T08:00:00.000Z']);
});

test('one that comes about once in four years is not', () => {
  const leap = event(
    'UID:k',
    'DTSTART:20240229T080000Z',
    'DTEND:20240229T090000Z',
    'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
  );
  const wish = { text: calendar(leap), from: Date.parse('2028-02-01'), to: Date.parse('2028-04-01') };
  expect(readAppointments({ ...wish, zone, own: null })).toHaveLength(1);
});
