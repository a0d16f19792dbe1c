import { expect, test } from 'vitest';

import { readSourceTree } from '#tests/source-tree.ts';

import { areaOfPath } from './rules.ts';

test('every endpoint for members is placed in rules.ts: in the area that keys reach it by, or among what is for people', () => {
  const described = readSourceTree()
    .filter(({ path }) => path.endsWith('contract.ts'))
    .flatMap(({ text }) => [...text.matchAll(/path: '(\/api\/v1\/[^']+)',\n(.*\n){0,3}?.*input/g)])
    .filter(([whole]) => !whole.includes("for: 'everyone'"))
    .map(([, path = '']) => path);
  expect(described.length).toBeGreaterThan(80);
  expect([...new Set(described)].filter((path) => areaOfPath(path) === 'unknown')).toEqual([]);
});
