import { describe, expect, test } from 'vitest';

import { canMerge, canUndoMerge } from './can-merge.ts';
import { proposedParts, rowToKeep } from './choose-parts.ts';
import { mergedRow, restoredRow } from './merged-row.ts';

const row = (part: object) => ({
  id: 'x',
  created_at: '2026-01-01',
  updated_at: '2026-01-01',
  fields: {},
  details: {},
  ...part,
});
const taken = (a: object, b: object) =>
  Object.fromEntries(
    proposedParts('account', row(a), row(b))
      .filter(({ same }) => !same)
      .map(({ part, take }) => [part, take]),
  );

describe('what wins where nobody chooses', () => {
  test('what is known goes before what is not', () => {
    expect(taken({ phone: '1', email: null }, { phone: null, email: 'x' })).toEqual({
      phone: 'a',
      email: 'b',
    });
  });

  test('of two values the one that was written last', () => {
    expect(taken({ phone: '1', updated_at: '2026-02-02' }, { phone: '2' })).toEqual({ phone: 'a' });
    expect(taken({ phone: '1' }, { phone: '2', updated_at: '2026-02-02' })).toEqual({ phone: 'b' });
  });

  test('a customer stays one, and of an address the fuller goes as a whole', () => {
    expect(
      taken(
        { kind: 'customer', address: 'Weg 1', city: 'Goes' },
        { kind: 'prospect', city: 'Ede', updated_at: '2027-01-01' },
      ),
    ).toEqual({ kind: 'a', visitAddress: 'a' });
  });

  test('fields of one’s own are chosen one by one', () => {
    expect(taken({ fields: { size: 'xl' } }, { fields: { colour: 'red' } })).toEqual({
      'field:size': 'a',
      'field:colour': 'b',
    });
  });

  test('the fuller of two stays, of equals the elder', () => {
    expect(rowToKeep('contact', row({ phone: '1' }), row({ phone: '1', email: 'x' }))).toBe('b');
    expect(rowToKeep('contact', row({ created_at: '2026-03-01' }), row({}))).toBe('b');
  });
});

describe('the winner', () => {
  const winner = row({
    id: 'w',
    name: 'Een',
    phone: '1',
    parent_id: null,
    fields: { a: 1 },
    details: { x: 'w' },
  });
  const loser = row({
    id: 'l',
    name: 'Twee',
    phone: null,
    parent_id: 'w',
    fields: { b: [2] },
    details: { x: 'l', y: 'l' },
  });

  test('takes what is chosen, also nothing, and knows what the other knew of its old system', () => {
    expect(mergedRow('account', winner, loser, ['name', 'phone', 'field:b'])).toEqual({
      name: 'Twee',
      phone: null,
      fields: { a: 1, b: [2] },
      details: { x: 'w', y: 'l' },
    });
  });

  test('does not come to belong to itself', () => {
    expect(mergedRow('account', winner, loser, ['parent'])).not.toHaveProperty('parent_id');
  });

  test('changes in nothing that is the same', () => {
    expect(mergedRow('account', winner, { ...winner, id: 'l' }, ['name', 'phone'])).toEqual({});
  });

  test('gets back what nobody has changed since', () => {
    const before = { name: 'Een', phone: '1', fields: { a: 1 } };
    const after = { name: 'Twee', phone: null, fields: { a: 1, b: 2 } };
    expect(restoredRow({ name: 'Twee', phone: '9', fields: { b: 2, a: 1 } }, before, after)).toEqual({
      name: 'Een',
      fields: { a: 1 },
    });
  });
});

describe('merging', () => {
  const one = (id: string, part: object = {}) => ({ id, archived: false, mergedIntoId: null, ...part });
  test('is for two that are both in use', () => {
    expect(canMerge(one('a'), one('b'))).toEqual({ ok: true });
    expect(canMerge(one('a'), one('a'))).toMatchObject({ because: 'one-and-the-same' });
    expect(canMerge(one('a'), one('b', { archived: true }))).toMatchObject({ because: 'in-archive' });
    expect(canMerge(one('a'), one('b', { archived: true, mergedIntoId: 'c' }))).toMatchObject({
      because: 'merged-already',
    });
  });

  test('is undone once, within thirty days, the last merge first', () => {
    const merge = { at: new Date('2026-11-01'), undoneAt: null, winnerId: 'w' };
    const undo = (now: string, of = merge, loser = 'w') =>
      canUndoMerge(of, { mergedIntoId: loser }, new Date(now));
    expect(undo('2026-12-01')).toEqual({ ok: true });
    expect(undo('2026-12-02')).toMatchObject({ because: 'too-late' });
    expect(undo('2026-11-02', { ...merge, undoneAt: new Date() as never })).toMatchObject({
      because: 'undone-already',
    });
    expect(undo('2026-11-02', merge, 'later')).toMatchObject({ because: 'merged-since' });
  });
});
