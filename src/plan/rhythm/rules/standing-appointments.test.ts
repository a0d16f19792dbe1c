import { expect, test } from 'vitest';

import { amsterdam, addDays, addWeeks, instantAt, startOfWeek, type WeekId } from '#base/kernel/date.ts';

import { dayParts, standingAppointments, type Appointment } from './standing-appointments.ts';

const first = '2026-W48' as WeekId;
const weeks = [0, 1, 2, 3].map((n) => addWeeks(first, n));
const on = (week: WeekId, day: number, from: string, to: string): Appointment => ({
  from: instantAt(amsterdam, addDays(startOfWeek(week), day), from).getTime(),
  to: instantAt(amsterdam, addDays(startOfWeek(week), day), to).getTime(),
});

test('what comes back every week is an appointment that stands, on whole quarters', () => {
  const gym = weeks.map((week) => on(week, 2, '12:10', '13:00'));
  expect(standingAppointments(gym, amsterdam, weeks)).toEqual([{ day: 2, from: 720, to: 780 }]);
});

test('one week without it changes nothing, two do', () => {
  const gym = weeks.map((week) => on(week, 2, '12:00', '13:00'));
  expect(standingAppointments(gym.slice(1), amsterdam, weeks)).toHaveLength(1);
  expect(standingAppointments(gym.slice(2), amsterdam, weeks)).toEqual([]);
});

test('different appointments at the same hour keep that hour taken', () => {
  const visits = weeks.map((week, n) => on(week, 4, n % 2 === 0 ? '09:00' : '09:30', '11:00'));
  expect(standingAppointments(visits, amsterdam, weeks)).toEqual([{ day: 4, from: 570, to: 660 }]);
});

test('a weekly hour stays at its hour when the clock changes', () => {
  const around = [0, 1, 2, 3].map((n) => addWeeks('2026-W42' as WeekId, n));
  const call = around.map((week) => on(week, 0, '09:00', '10:00'));
  expect(standingAppointments(call, amsterdam, around)).toEqual([{ day: 0, from: 540, to: 600 }]);
});

test('week 53 is a week like another', () => {
  const around = ['2026-W52', '2026-W53', '2027-W01', '2027-W02'] as WeekId[];
  const call = around.map((week) => on(week, 3, '09:00', '10:00'));
  expect(standingAppointments(call, amsterdam, around)).toEqual([{ day: 3, from: 540, to: 600 }]);
});

test('what lasts past midnight lies on both days', () => {
  const night = { ...on(first, 0, '22:00', '23:00'), to: on(first, 1, '01:00', '02:00').from };
  expect(dayParts(night, amsterdam)).toEqual([
    { day: startOfWeek(first), from: 1320, to: 1440 },
    { day: addDays(startOfWeek(first), 1), from: 0, to: 60 },
  ]);
});

test('a whole day ends at midnight, not a day later', () => {
  const monday = startOfWeek(first);
  const day = {
    from: instantAt(amsterdam, monday, '00:00').getTime(),
    to: instantAt(amsterdam, addDays(monday, 1), '00:00').getTime(),
  };
  expect(dayParts(day, amsterdam)).toEqual([{ day: monday, from: 0, to: 1440 }]);
});

test('without weeks nothing stands', () => {
  expect(standingAppointments([on(first, 0, '09:00', '10:00')], amsterdam, [])).toEqual([]);
});
