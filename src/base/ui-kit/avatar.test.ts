import { expect, test } from 'vitest';
import { initialsOf } from './avatar.tsx';

test.each([
  ['Anna van Voorbeeld', 'AV'],
  ['Bram', 'B'],
  ['  øyvind   fictief ', 'ØF'],
  ['', ''],
])('%s becomes %s', (name, letters) => {
  expect(initialsOf(name)).toBe(letters);
});
