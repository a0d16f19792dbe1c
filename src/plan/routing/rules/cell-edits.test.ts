import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { TeamId } from '#base/kernel/id.ts';

import type { RoutingRule } from '../routing.ts';
import { cellEdits, turnedBack, withCellEdits, type CellEdit } from './cell-edits.ts';

const [inside, field] = ['inside', 'field'] as TeamId[] as [TeamId, TeamId];
const content = (teamId: TeamId | null, withinMinutes: number | null = 60) => ({
  teamId,
  withinMinutes,
  fallbackTeamId: null,
  opening: null,
});
const rule = (kind: string, teamId: TeamId, withinMinutes = 60): RoutingRule => ({
  side: 'prospects',
  channel: 'phone',
  kind,
  ...content(teamId, withinMinutes),
});
const edit = (kind: string, was: CellEdit['was'], to: CellEdit['to']): CellEdit => ({
  side: 'prospects',
  channel: 'phone',
  kind,
  was,
  to,
});
const sorted = (rules: readonly RoutingRule[]) => rules.toSorted((a, b) => (a.kind < b.kind ? -1 : 1));

describe('two who fill the routing at once', () => {
  test('both keep theirs where they filled different cells', () => {
    const theirs = [rule('order', field)];
    expect(withCellEdits(theirs, [edit('complaint', null, content(inside))])).toEqual({
      ok: true,
      rules: [rule('order', field), rule('complaint', inside)],
    });
  });

  test('are told where they filled the same cell otherwise, with both states, and nothing is changed', () => {
    const both = [edit('order', null, content(inside)), edit('service', null, content(inside))];
    expect(withCellEdits([rule('order', field)], both)).toEqual({
      ok: false,
      clashes: [{ ...both[0], now: content(field) }],
    });
  });

  test('agree where they filled the same cell alike, or both emptied it', () => {
    expect(withCellEdits([rule('order', field)], [edit('order', null, content(field))]).ok).toBe(true);
    expect(withCellEdits([], [edit('order', content(field), null)])).toEqual({ ok: true, rules: [] });
  });

  test('clash where one emptied what the other changed', () => {
    expect(withCellEdits([rule('order', field, 30)], [edit('order', content(field), null)])).toMatchObject({
      ok: false,
    });
  });

  test('opening hours are the same whichever way they were written down', () => {
    const hours = { ...content(field), opening: [{ day: 0, from: 1, to: 2 }] };
    const turned = { ...content(field), opening: [{ to: 2, from: 1, day: 0 }] };
    const rules = [{ ...rule('order', field), opening: turned.opening }];
    expect(withCellEdits(rules, [edit('order', hours, null)]).ok).toBe(true);
  });
});

test('the way there and back again leads to where it began', () => {
  const kinds = ['a', 'b', 'c', 'd'];
  const rules = fc
    .uniqueArray(fc.record({ kind: fc.constantFrom(...kinds), team: fc.constantFrom(inside, field) }), {
      selector: ({ kind }) => kind,
    })
    .map((all) => all.map(({ kind, team }) => rule(kind, team)));
  fc.assert(
    fc.property(rules, rules, (before, after) => {
      const edits = cellEdits(before, after);
      const there = withCellEdits(before, edits);
      expect(there.ok && sorted(there.rules)).toEqual(sorted(after));
      const back = withCellEdits(after, turnedBack(edits));
      expect(back.ok && sorted(back.rules)).toEqual(sorted(before));
    }),
  );
});
