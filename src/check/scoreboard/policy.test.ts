import { expect, test } from 'vitest';

import { accessLevels, type Access, type Actor } from '#base/kernel/actor.ts';
import type { MemberId, TeamId } from '#base/kernel/id.ts';

import { may } from './policy.ts';

const me = 'me' as MemberId;
const colleague = 'colleague' as MemberId;
const other = 'other' as MemberId;
const mine = 'mine' as TeamId;
const theirs = 'theirs' as TeamId;
const as = (access: Access): Actor => ({ kind: 'member', memberId: me, name: 'Proef', access });
const who = (question: (actor: Actor) => boolean) => accessLevels.filter((access) => question(as(access)));

test('everybody sees the organisation', () => {
  expect(who(may.seeOrganisation)).toEqual(accessLevels);
});

test('only managers and administrators see the figures of somebody else', () => {
  expect(who((actor) => may.seeMember(actor, colleague))).toEqual(['administrator', 'manager']);
  expect(who((actor) => may.seeMember(actor, me))).toEqual(['administrator', 'manager', 'member']);
  expect(may.seeMember({ kind: 'command-line' }, colleague)).toBe(true);
});

test('a seller sees the total of the own team, a reader that of every team', () => {
  const own = { id: mine, staff: [me, colleague] };
  const foreign = { id: theirs, staff: [colleague, other] };
  expect(who((actor) => may.seeTeam(actor, own, mine))).toEqual(accessLevels);
  expect(who((actor) => may.seeTeam(actor, foreign, mine))).toEqual(['administrator', 'manager', 'reader']);
});

test('the total of one person is that person’s figure', () => {
  const alone = { id: theirs, staff: [colleague] };
  expect(who((actor) => may.seeTeam(actor, alone, mine))).toEqual(['administrator', 'manager']);
  expect(who((actor) => may.seeTeam(actor, { id: mine, staff: [me] }, mine))).toEqual([
    'administrator',
    'manager',
    'member',
  ]);
});

test('having no team is not a team of one’s own', () => {
  const without = { id: null, staff: [me, colleague] };
  expect(who((actor) => may.seeTeam(actor, without, null))).toEqual(['administrator', 'manager', 'reader']);
});

test('where the works council agreed to it, sellers see each other’s figures; readers do not', () => {
  expect(who((actor) => may.seeMembers(actor, true))).toEqual(['administrator', 'manager', 'member']);
  expect(who((actor) => may.seeMember(actor, colleague, true))).toEqual([
    'administrator',
    'manager',
    'member',
  ]);
  const alone = { id: theirs, staff: [colleague] };
  expect(who((actor) => may.seeTeam(actor, alone, mine, true))).toEqual([
    'administrator',
    'manager',
    'member',
  ]);
});
