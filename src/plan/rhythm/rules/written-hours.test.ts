import { expect, test } from 'vitest';

import { hoursText, readHours } from './written-hours.ts';

test('hours are read as people write them, and written back the same', () => {
  const read = readHours(' 8:30-12:00, 12.30 – 17:00', 2);
  expect(read).toEqual([
    { day: 2, from: 510, to: 720 },
    { day: 2, from: 750, to: 1020 },
  ]);
  expect(hoursText(read ?? [], 2)).toBe('08:30-12:00, 12:30-17:00');
  expect(hoursText(read ?? [], 3)).toBe('');
});

test('an empty day is a day off, and nonsense is no hours', () => {
  expect(readHours('  ', 0)).toEqual([]);
  for (const wrong of ['9', '9:00', '12:00-9:00', '9:00-10:00-11:00', '9:00-x'])
    expect(readHours(wrong, 0)).toBeNull();
});
