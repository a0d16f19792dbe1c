import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';

import { amsterdam, type IsoDate, type WeekId } from '#base/kernel/date.ts';

import { writeCalendar, type WrittenSeries } from './write-calendar.ts';

const day = (text: string) => text as IsoDate;

const meeting: WrittenSeries = {
  uid: 'plan-0',
  itemId: 'overleg',
  memberIds: ['koen'],
  day: day('2026-10-12'),
  from: 540,
  to: 600,
  weekly: {
    until: '2027-W02' as WeekId,
    without: [day('2026-12-28')],
    moved: [
      { from: day('2026-11-02'), to: day('2026-11-03'), begins: 540, ends: 600 },
      { from: day('2026-11-16'), to: day('2026-11-16'), begins: 840, ends: 930 },
    ],
  },
  summary:
    'Salesoverleg, met; leestekens\\ en een heel lange naam die over de rand van vijfenzeventig tekens gaat',
  description: 'Met Koen van Niemandsland\nen Sanne',
  sequence: 3,
};
const once: WrittenSeries = {
  ...meeting,
  uid: 'plan-jaar',
  day: day('2027-03-30'),
  weekly: null,
  summary: 'Jaarplan 🎯',
  description: '',
};
const text = writeCalendar(
  'Ritme van Koen',
  amsterdam,
  [meeting, once],
  new Date('2026-11-22T09:00:00Z'),
  'nl',
);

describe('a calendar', () => {
  test('has lines of 75 bytes at most, ended as the standard asks', () => {
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).toContain('METHOD:PUBLISH');
  });

  test('is read by another program as it was meant: zone, names, times', () => {
    const calendar = new ICAL.Component(ICAL.parse(text));
    const [zone] = calendar.getAllSubcomponents('vtimezone');
    expect(zone?.getFirstPropertyValue('tzid')).toBe('Europe/Amsterdam');
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(events.map(({ summary }) => summary)).toEqual([
      ...[meeting, meeting, meeting].map(({ summary }) => summary),
      'Jaarplan 🎯',
    ]);
    expect(events[0]?.description).toBe(meeting.description);
    expect(events.map(({ sequence }) => sequence)).toEqual([3, 3, 3, 3]);
    expect(new Set(events.map(({ uid }) => uid))).toEqual(new Set(['plan-0@cadans', 'plan-jaar@cadans']));
  });

  test('keeps to nine o’clock when the clock changes, leaves out what drops and moves what moves', () => {
    const calendar = new ICAL.Component(ICAL.parse(text));
    const [zone] = calendar.getAllSubcomponents('vtimezone');
    if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
    const [series, ...exceptions] = calendar.getAllSubcomponents('vevent');
    if (!series) throw new Error('no events');
    const event = new ICAL.Event(series, { exceptions: exceptions.slice(0, 2) });
    const starts: string[] = [];
    const all = event.iterator();
    for (let next = all.next(); next; next = all.next())
      starts.push(event.getOccurrenceDetails(next).startDate.toJSDate().toISOString());
    expect(starts).toEqual([
      '2026-10-12T07:00:00.000Z',
      '2026-10-19T07:00:00.000Z',
      '2026-10-26T08:00:00.000Z',
      '2026-11-03T08:00:00.000Z',
      '2026-11-09T08:00:00.000Z',
      '2026-11-16T13:00:00.000Z',
      '2026-11-23T08:00:00.000Z',
      '2026-11-30T08:00:00.000Z',
      '2026-12-07T08:00:00.000Z',
      '2026-12-14T08:00:00.000Z',
      '2026-12-21T08:00:00.000Z',
      '2027-01-04T08:00:00.000Z',
      '2027-01-11T08:00:00.000Z',
    ]);
  });

  test('says at which moment it was written in universal time', () => {
    expect(text).toContain('DTSTAMP:20261122T090000Z');
    expect(text).toContain('RRULE:FREQ=WEEKLY;UNTIL=20270117T225959Z');
    expect(text).toContain('EXDATE;TZID=Europe/Amsterdam:20261228T090000');
    expect(text).toContain('RECURRENCE-ID;TZID=Europe/Amsterdam:20261102T090000');
  });
});
