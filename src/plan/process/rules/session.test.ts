import { describe, expect, test } from 'vitest';

import { clashesOf } from './clashes.ts';
import { plainArrow, plainNode, type ProcessModel } from './model.ts';
import type { Operation } from './operations.ts';
import {
  accepted,
  beginSession,
  clashKey,
  edit,
  heard,
  redo,
  refusedSent,
  sending,
  stillWanted,
  undo,
} from './session.ts';

const node = (id: string) => plainNode({ id, laneId: 'l', kind: 'step', name: id });
const model: ProcessModel = {
  id: 'p',
  name: 'Nieuwe klanten',
  kind: 'prospects',
  lanes: [{ id: 'l', teamId: null, name: 'Binnendienst', height: null }],
  nodes: [node('a'), node('b')],
  arrows: [plainArrow({ id: 'ab', from: 'a', to: 'b' })],
  kept: null,
};
const rename = (id: string, name: string): Operation => ({ do: 'edit-node', id, given: { name } });
const names = ({ shown }: { shown: ProcessModel }) => shown.nodes.map(({ name }) => name);
const begun = () => beginSession(model, 1);
const afterEdits = (...operations: Operation[]) =>
  operations.reduce((session, operation) => edit(session, [operation]).session, begun());

describe('somebody who draws', () => {
  test('goes back over everything and forth again', () => {
    const drawn = afterEdits(rename('a', 'Bellen'), { do: 'remove-node', id: 'b' });
    expect(names(drawn)).toEqual(['Bellen']);
    const once = undo(drawn).session;
    expect(names(once)).toEqual(['Bellen', 'b']);
    expect(once.shown.arrows).toEqual(model.arrows);
    const twice = undo(once).session;
    expect(names(twice)).toEqual(['a', 'b']);
    expect(names(redo(redo(twice).session).session)).toEqual(['Bellen']);
    expect(undo(begun()).session).toEqual(begun());
  });

  test('has nothing to go forth to after a new change', () => {
    const back = undo(afterEdits(rename('a', 'Bellen'))).session;
    expect(edit(back, [rename('b', 'Mailen')]).session.redo).toEqual([]);
  });

  test('is told what cannot be done, and loses nothing by it', () => {
    const { session, refused } = edit(begun(), [rename('weg', 'x')]);
    expect(refused).toMatchObject({ because: 'gone' });
    expect(session).toEqual(begun());
  });

  test('goes on while the first changes are under way', () => {
    const { session, operations } = sending(afterEdits(rename('a', 'Bellen')));
    expect(operations).toEqual([rename('a', 'Bellen')]);
    const more = edit(session, [rename('b', 'Mailen')]).session;
    const answered = accepted(more, 2, []);
    expect(names(answered)).toEqual(['Bellen', 'Mailen']);
    expect(answered).toMatchObject({ version: 2, sent: 0, waiting: [[rename('b', 'Mailen')]] });
  });

  test('sees what others did meanwhile together with the own', () => {
    const { session } = sending(afterEdits(rename('a', 'Bellen')));
    const missed = [{ version: 2, operations: [rename('b', 'Mailen')] }];
    expect(names(accepted(session, 3, missed))).toEqual(['Bellen', 'Mailen']);
    const quiet = heard(afterEdits(rename('a', 'Bellen')), missed);
    expect(names(quiet)).toEqual(['Bellen', 'Mailen']);
    expect(quiet.version).toBe(2);
    expect(heard(quiet, missed)).toEqual(quiet);
  });

  test('cannot take back what somebody else took away', () => {
    const drawn = accepted(sending(afterEdits(rename('a', 'Bellen'))).session, 2, []);
    const gone = heard(drawn, [{ version: 3, operations: [{ do: 'remove-node', id: 'a' }] }]);
    const { session, refused } = undo(gone);
    expect(refused).toMatchObject({ because: 'gone' });
    expect(session.undo).toEqual([]);
  });
});

describe('of a change that came second', () => {
  const theirs = [rename('a', 'Opbellen')];
  const mine: Operation[] = [{ do: 'edit-node', id: 'a', given: { name: 'Telefoneren', sells: true } }];
  const clashes = clashesOf(mine, theirs);
  const { session, lost } = refusedSent(sending(afterEdits(...mine)).session);

  test('nothing stays on the screen until it was chosen', () => {
    expect(names(session)).toEqual(['a', 'b']);
    expect(lost).toEqual(mine);
  });

  test('stays what the other had no hand in', () => {
    expect(stillWanted(lost, clashes, new Set())).toEqual([
      { do: 'edit-node', id: 'a', given: { sells: true } },
    ]);
  });

  test('stays all where one keeps the own', () => {
    expect(stillWanted(lost, clashes, new Set(clashes.map(clashKey)))).toEqual(mine);
  });

  test('goes what is about a step that is away', () => {
    const away = clashesOf([rename('a', 'x'), rename('b', 'y')], [{ do: 'remove-node', id: 'a' }]);
    expect(stillWanted([rename('a', 'x'), rename('b', 'y')], away, new Set())).toEqual([rename('b', 'y')]);
  });
});
