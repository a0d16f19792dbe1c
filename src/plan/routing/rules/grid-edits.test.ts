import { describe, expect, test } from 'vitest';

import type { TeamId } from '#base/kernel/id.ts';

import { cellsIn, contentAt, filled, pasted, withContents, type CellContent } from './grid-edits.ts';
import { timeInWords } from './time-words.ts';

const grid = {
  side: 'prospects' as const,
  channels: ['phone', 'email', 'chat'],
  kinds: ['order', 'service'],
};
const to = (team: string): CellContent => ({
  teamId: team as TeamId,
  withinMinutes: 60,
  fallbackTeamId: null,
  opening: null,
});
const at = (row: number, column: number) => ({ row, column });
const first = withContents([], grid, [{ cell: at(0, 0), content: to('a') }]);

describe('the grid', () => {
  test('writes, overwrites and clears cells, and leaves the other side alone', () => {
    const both = withContents(first, { ...grid, side: 'customers' }, [{ cell: at(0, 0), content: to('b') }]);
    expect(contentAt(both, grid, at(0, 0))?.teamId).toBe('a');
    const cleared = withContents(both, grid, [{ cell: at(0, 0), content: null }]);
    expect(contentAt(cleared, grid, at(0, 0))).toBeNull();
    expect(cleared).toHaveLength(1);
    expect(withContents(both, grid, [{ cell: at(9, 9), content: to('x') }])).toEqual(both);
  });

  test('fills down and to the right from the first of what is chosen, or from its neighbour', () => {
    const down = filled(first, grid, { from: at(1, 0), to: at(0, 0) }, 'down');
    expect(down).toEqual([{ cell: at(1, 0), content: to('a') }]);
    const right = filled(first, grid, { from: at(0, 1), to: at(0, 1) }, 'right');
    expect(right).toEqual([{ cell: at(0, 1), content: to('a') }]);
    expect(filled(first, grid, { from: at(0, 0), to: at(0, 0) }, 'down')).toEqual([]);
  });

  test('pastes one cell into all that are chosen, and a block from its corner', () => {
    expect(pasted([[to('a')]], { from: at(0, 0), to: at(1, 1) })).toHaveLength(4);
    const block = pasted([[to('a'), null]], { from: at(1, 2), to: at(1, 1) });
    expect(block.map(({ cell }) => cell)).toEqual([at(1, 1), at(1, 2)]);
    expect(cellsIn({ from: at(1, 1), to: at(0, 0) })).toHaveLength(4);
  });
});

test('a time is said as people say it', () => {
  expect([15, 60, 90, 480, 960].map((minutes) => timeInWords(minutes, 'nl'))).toEqual([
    '15 min',
    '1 uur',
    '1,5 uur',
    '1 werkdag',
    '2 werkdagen',
  ]);
  expect([60, 120, 480, 2400].map((minutes) => timeInWords(minutes, 'en'))).toEqual([
    '1 hour',
    '2 hours',
    '1 working day',
    '5 working days',
  ]);
});
