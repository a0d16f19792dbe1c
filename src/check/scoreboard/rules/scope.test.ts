import { expect, test } from 'vitest';

import type { MemberId, TeamId } from '#base/kernel/id.ts';

import { hasOwner, nobody, whoCounts, type Person } from './scope.ts';

const id = (name: string) => name as MemberId;
const inside = 'inside' as TeamId;
const outside = 'outside' as TeamId;
const people: Person[] = [
  { id: id('owner'), teamId: inside, isOwner: true },
  { id: id('anna'), teamId: inside, isOwner: false },
  { id: id('bram'), teamId: outside, isOwner: false },
  { id: id('cees'), teamId: null, isOwner: false },
];

test('the organisation counts everyone, also what nobody owns', () => {
  expect(whoCounts({ kind: 'organisation' }, people, true)).toEqual({ except: [] });
});

test('without the owner’s deals the owner is left out of organisation and team', () => {
  expect(whoCounts({ kind: 'organisation' }, people, false)).toEqual({ except: ['owner'] });
  expect(whoCounts({ kind: 'team', teamId: inside }, people, false)).toEqual({ only: ['anna'] });
});

test('the owner’s own figures are the owner’s, with or without', () => {
  expect(whoCounts({ kind: 'member', memberId: id('owner') }, people, false)).toEqual({ only: ['owner'] });
});

test('the teams and “without a team” together are the organisation', () => {
  const parts = [
    whoCounts({ kind: 'team', teamId: inside }, people, true),
    whoCounts({ kind: 'team', teamId: outside }, people, true),
    whoCounts({ kind: 'no-team' }, people, true),
  ].flatMap((part) => ('only' in part ? part.only : []));
  expect(parts.sort()).toEqual([...people.map((person) => person.id), nobody].sort());
});

test('an empty team counts nobody rather than everybody', () => {
  expect(whoCounts({ kind: 'team', teamId: 'empty' as TeamId }, people, true)).toEqual({ only: [] });
});

test('with or without the owner is only a question where there is one', () => {
  expect(hasOwner({ kind: 'organisation' }, people)).toBe(true);
  expect(hasOwner({ kind: 'team', teamId: inside }, people)).toBe(true);
  expect(hasOwner({ kind: 'team', teamId: outside }, people)).toBe(false);
  expect(hasOwner({ kind: 'no-team' }, people)).toBe(false);
  expect(hasOwner({ kind: 'member', memberId: id('owner') }, people)).toBe(false);
});
