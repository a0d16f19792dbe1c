import { describe, expect, test } from 'vitest';

import { startingItems } from '#plan/rhythm/rules/starting-items.ts';
import { defaultCycles } from '#plan/sales-cycle/default-cycles.ts';

import { danglingParts } from '../rules/dangling-parts.ts';
import { processModelShape } from '../rules/model-shape.ts';
import { drawnSet } from './drawn-set.ts';
import { startingSets } from './starting-sets.ts';

const around = { teams: [], cycles: [], rhythmItems: [], blocks: new Map() };

describe.each(startingSets.map((set) => ({ set, name: set.name.nl })))('$name', ({ set }) => {
  const cycle = defaultCycles.find(({ key }) => key === set.cycle);

  test('is a whole drawing in both languages', () => {
    for (const language of ['nl', 'en'] as const) {
      let ids = 0;
      const drawn = drawnSet(set, language, around, () => `id-${(ids += 1)}`);
      const model = { id: 'p', name: set.name[language], kind: set.kind, kept: null, ...drawn };
      expect(processModelShape.parse(model)).toEqual(model);
      expect(danglingParts(model)).toEqual([]);
    }
  });

  test('speaks of phases, criteria and rhythm items that a company has', () => {
    const codes = new Set(startingItems.map(({ code }) => code));
    for (const { phase, criteria = [], rhythm } of set.nodes) {
      const known = cycle?.phases.find(({ key }) => key === phase);
      if (phase !== undefined) expect([phase, known !== undefined]).toEqual([phase, true]);
      for (const criterion of criteria)
        expect([criterion, known?.criteria.some(({ key }) => key === criterion)]).toEqual([criterion, true]);
      if (rhythm !== undefined) expect([rhythm, codes.has(rhythm)]).toEqual([rhythm, true]);
    }
  });

  test('has steps in each phase of its cycle, and every result that a phase requires comes from a step', () => {
    for (const { key, criteria } of cycle?.phases ?? []) {
      expect([key, set.nodes.some(({ phase }) => phase === key)]).toEqual([key, true]);
      for (const { key: criterion, required } of criteria)
        if (required)
          expect([criterion, set.nodes.some((node) => node.criteria?.includes(criterion))]).toEqual([
            criterion,
            true,
          ]);
    }
  });

  test('says of every step who does it, how, how long and to what result', () => {
    const work = set.nodes.filter(
      ({ kind = 'step' }) => !['start', 'end', 'decision', 'wait'].includes(kind),
    );
    for (const { key, role, manual, minutes, result } of work)
      expect([key, [role, manual, minutes, result].every((said) => said !== undefined)]).toEqual([key, true]);
  });

  test('shares every decision out to a hundred, over names that differ', () => {
    for (const { key, kind } of set.nodes) {
      if (kind !== 'decision') continue;
      const exits = set.arrows.filter(([from]) => from === key);
      expect([key, exits.reduce((sum, [, , , share]) => sum + (share ?? 0), 0)]).toEqual([key, 100]);
      expect(new Set(exits.map(([, , name]) => name?.nl)).size).toBe(exits.length);
    }
  });

  test('ends everywhere, and everything is reached from its start', () => {
    const reached = new Set(set.nodes.flatMap(({ key, kind }) => (kind === 'start' ? [key] : [])));
    for (let before = 0; before < reached.size;) {
      before = reached.size;
      for (const [from, to] of set.arrows) if (reached.has(from)) reached.add(to);
    }
    expect(set.nodes.filter(({ key }) => !reached.has(key))).toEqual([]);
    const stuck = set.nodes.filter(
      ({ key, kind }) => kind !== 'end' && !set.arrows.some(([from]) => from === key),
    );
    expect(stuck).toEqual([]);
  });
});
