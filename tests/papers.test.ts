import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { generatedFrom, limitsPaper } from '#tests/limits-paper.ts';

const paper = new URL('../docs/limits.md', import.meta.url);
const standard = new URL('../docs/asvs-level-2.md', import.meta.url);

test('the paper of limits and rights says what the code says', async () => {
  const text = readFileSync(paper, 'utf8');
  const own = text.slice(0, text.indexOf(generatedFrom));
  const now = `${own}${limitsPaper()}`;
  // A paper that is behind fails at a desk too, so that nobody hands it over; `vitest -u` writes it anew.
  await expect(now).toMatchFileSnapshot(fileURLToPath(paper));
  expect(now.match(/^\| base\/webhooks /gm)?.length).toBeGreaterThan(1);
  expect(now).toMatch(/\| do\/pipeline +\| delete deal +\| administrator +\|/);
});

test('the table of ASVS counts its own rows rightly', () => {
  const text = readFileSync(standard, 'utf8');
  const rows = [...text.matchAll(/^\| V\d+\.\d+\.\d+ .*$/gm)].map(([row]) =>
    row.split('|').map((cell) => cell.trim()),
  );
  const of = (state: string) => rows.filter((cells) => cells[4] === state).length;
  const [, all, met, partly, no, none] =
    /Of (\d+) requirements .* (\d+) are met, (\d+) partly, (\w+) not, and (\d+) do not apply/.exec(text) ??
    [];
  expect([Number(all), Number(met), Number(partly), Number(none)]).toEqual([
    rows.length,
    of('met'),
    of('partly'),
    of('does not apply'),
  ]);
  expect(no === 'none' ? 0 : Number(no)).toBe(of('**not met**'));
  expect(rows.length).toBe(of('met') + of('partly') + of('**not met**') + of('does not apply'));
});
