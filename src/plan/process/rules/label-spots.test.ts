import { drawn } from '#tests/drawn-process.ts';
import { describe, expect, test } from 'vitest';

import { drawnSet } from '../starting/drawn-set.ts';
import { startingSets } from '../starting/starting-sets.ts';
import { geometryOf } from './geometry.ts';
import { exitWords, labelSpots } from './label-spots.ts';
import { labelWidth } from './label-width.ts';

const percent = (share: number) => `${share}%`;

describe('the names of arrows', () => {
  test.each(startingSets.map((set) => [set.code, set] as const))(
    'stand free of boxes and of each other in %s',
    (_, set) => {
      for (const language of ['nl', 'en'] as const) {
        let ids = 0;
        const around = { teams: [], cycles: [], rhythmItems: [], blocks: new Map() };
        const model = drawnSet(set, language, around, () => `id-${(ids += 1)}`);
        const drawing = geometryOf(model);
        const said = exitWords(model, percent);
        const rects = [...labelSpots(drawing, said)].map(([id, { x, y }]) => ({
          x: x - labelWidth(said.get(id) ?? ''),
          y: y - 8,
          width: labelWidth(said.get(id) ?? ''),
          height: 16,
        }));
        const others = [...drawing.boxes, ...rects];
        for (const [i, a] of rects.entries())
          for (const b of others.slice(0, drawing.boxes.length + i))
            expect(
              a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
            ).toBe(false);
      }
    },
  );

  test('say name and share; ways that are all gone have no share', () => {
    const model = drawn('q:decision a b p:parallel c d', 'q>a=ja/60 q>b=nee p>c=links/50 p>d a>p');
    expect(Object.fromEntries(exitWords(model, percent))).toEqual({
      'q>a=ja/60': 'ja · 60%',
      'q>b=nee': 'nee',
      'p>c=links/50': 'links',
      'p>d': '',
      'a>p': '',
    });
  });
});
