import { describe, expect, test } from 'vitest';

import { richFromPlain } from '#base/kernel/rich-text.ts';

import { danglingParts } from './dangling-parts.ts';
import { limits } from './model-limits.ts';
import { processModelShape } from './model-shape.ts';
import { plainArrow, plainNode, type ProcessModel } from './model.ts';

const model: ProcessModel = {
  id: 'p',
  name: 'Nieuwe klanten',
  kind: 'prospects',
  lanes: [{ id: 'inside', teamId: null, name: 'Binnendienst', height: null }],
  nodes: [
    plainNode({ id: 'a', laneId: 'inside', kind: 'start', name: 'Aanvraag' }),
    plainNode({ id: 'b', laneId: 'inside', kind: 'end', name: 'Order' }),
  ],
  arrows: [plainArrow({ id: 'ab', from: 'a', to: 'b' })],
  kept: null,
};

const withNode = (change: object) => ({
  ...model,
  nodes: [{ ...plainNode({ id: 'a', laneId: 'inside', kind: 'step', name: 'Bellen' }), ...change }],
  arrows: [],
});
const fits = (given: unknown) => processModelShape.safeParse(given).success;

describe('a process', () => {
  test('is read as it was written', () => {
    expect(processModelShape.parse(model)).toEqual(model);
  });

  test('has names that fit a box, right-to-left ones too', () => {
    expect(fits(withNode({ name: 'اتصل بالعميل' }))).toBe(true);
    for (const long of [limits.name + 1, 10_000])
      expect(fits(withNode({ name: 'x'.repeat(long) }))).toBe(false);
  });

  test('has minutes in order: least, usual, most', () => {
    expect(fits(withNode({ minutes: { least: 5, usual: 10, most: 30 } }))).toBe(true);
    expect(fits(withNode({ minutes: { least: 15, usual: 10, most: 30 } }))).toBe(false);
    expect(fits(withNode({ minutes: { least: -1, usual: 10, most: 30 } }))).toBe(false);
  });

  test('links to documents on the web, never to a script', () => {
    const to = (url: string) => fits(withNode({ documents: [{ name: 'Script', url }] }));
    expect(to('https://example.nl/script.pdf')).toBe(true);
    expect(to('javascript:alert(1)')).toBe(false);
  });

  test('is no larger than can be drawn', () => {
    expect(fits({ ...model, lanes: Array(limits.lanes + 1).fill(model.lanes[0]) })).toBe(false);
    expect(fits(withNode({ manual: richFromPlain('x'.repeat(limits.manual + 1)) }))).toBe(false);
  });

  test('names what stands on nothing', () => {
    expect(danglingParts(model)).toEqual([]);
    expect(
      danglingParts({
        ...model,
        nodes: [...model.nodes, plainNode({ id: 'c', laneId: 'gone', kind: 'step', name: '' })],
        arrows: [
          plainArrow({ id: 'loose', from: 'a', to: 'gone' }),
          plainArrow({ id: 'a', from: 'a', to: 'b' }),
        ],
      }),
    ).toEqual(['a', 'c', 'loose']);
  });
});
