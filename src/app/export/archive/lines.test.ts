import { expect, test } from 'vitest';

import { linesOf } from './lines.ts';

async function* pieces(...texts: string[]) {
  yield* texts;
}

const all = async (lines: AsyncIterable<string>) => {
  const found: string[] = [];
  for await (const line of lines) found.push(line);
  return found;
};

test.each([
  [['a\nb\n'], ['a', 'b']],
  [
    ['a', 'b\nc', '\n'],
    ['ab', 'c'],
  ],
  [['\n\na'], ['', '', 'a']],
  [['', ''], []],
  [
    ['a\n', '', 'b'],
    ['a', 'b'],
  ],
])('%j is read as %j', async (given, lines) => {
  expect(await all(linesOf(pieces(...given)))).toEqual(lines);
});

test('a line without end is given up before it takes the memory', async () => {
  let given = 0;
  const endless = async function* () {
    for (;;) {
      given += 1000;
      yield 'x'.repeat(1000);
    }
  };
  await expect(all(linesOf(endless(), 100_000))).rejects.toThrow(/without end/);
  expect(given).toBeLessThan(110_000);
});
