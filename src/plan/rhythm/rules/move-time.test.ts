import { expect, test } from 'vitest';

import { clockText, drawnHours, lengthText, moveTime, readClock, resizeTime } from './move-time.ts';

const grid = { days: 5, slotMinutes: 30 as const };
const meeting = { itemId: 'overleg', members: ['a'], day: 0, from: 540, to: 600 };

test('what is moved snaps to the grid and stays within its day and week', () => {
  expect(moveTime([meeting], 0, { day: 2, from: 611 }, grid)).toEqual([
    { ...meeting, day: 2, from: 600, to: 660 },
  ]);
  expect(moveTime([meeting], 0, { day: 9, from: 5000 }, grid)).toEqual([
    { ...meeting, day: 4, from: 1380, to: 1440 },
  ]);
  expect(moveTime([meeting], 0, { day: -1, from: -60 }, grid)[0]).toMatchObject({ day: 0, from: 0 });
});

test('what stays where it is, is the same list', () => {
  const placements = [meeting];
  expect(moveTime(placements, 0, { day: 0, from: 541 }, grid)).toBe(placements);
  expect(moveTime(placements, 7, { day: 0, from: 541 }, grid)).toBe(placements);
  expect(resizeTime(placements, 0, 600, grid)).toBe(placements);
});

test('a time is made longer or shorter by the slot, never to nothing', () => {
  expect(resizeTime([meeting], 0, 655, grid)[0]?.to).toBe(660);
  expect(resizeTime([meeting], 0, 100, grid)[0]?.to).toBe(570);
});

test('times are read and written as people do', () => {
  expect(['09:30', '9.05', '24:00', '25:00', '09:75', 'half tien', ''].map(readClock)).toEqual([
    570,
    545,
    1440,
    null,
    null,
    null,
    null,
  ]);
  expect(clockText(545)).toBe('09:05');
  expect([lengthText(90, 'nl'), lengthText(-15, 'en')]).toEqual(['1:30 u', '−0:15 h']);
});

test('a week is drawn over whole hours around everybody’s', () => {
  const member = (from: number, to: number) => ({ working: [{ day: 0, from, to }] });
  expect(drawnHours({ members: [member(510, 720), member(540, 1035)] } as never)).toEqual({
    from: 480,
    to: 1080,
  });
  expect(drawnHours({ members: [] } as never)).toEqual({ from: 480, to: 1080 });
});
