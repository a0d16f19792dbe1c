import { expect, test } from 'vitest';

import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId, TeamId } from '#base/kernel/id.ts';

import type { Finding } from './finding.ts';
import { ownerSidesOf } from './owner-side.ts';
import type { Subject } from './series.ts';

const inside = 'inside' as TeamId;
const found = (subject: Subject, figure: string): Finding => ({
  kind: 'below-target',
  figure,
  phaseId: null,
  subject,
  turn: 'worse',
  since: '2026-11-02' as IsoDate,
  chance: 0.01,
  strength: 'strong',
  facts: {
    kind: 'owner-share',
    part: 0.3,
    dealPart: 0.1,
    cents: 1,
    withoutCents: 1,
    quarters: [],
  },
});
const ownersWholes = (subject: Subject) => subject.kind === 'organisation';

test('what the figures show with and without the owner stands on both sides', () => {
  const both = [
    found({ kind: 'organisation' }, 'quotes'),
    found({ kind: 'organisation', withoutOwner: true }, 'quotes'),
  ];
  expect(ownerSidesOf(both, ownersWholes)).toEqual(['with', 'without']);
});

test('what the owner hides, and what only the owner causes, is marked', () => {
  expect(
    ownerSidesOf(
      [found({ kind: 'organisation' }, 'quotes'), found({ kind: 'organisation', withoutOwner: true }, 'won')],
      ownersWholes,
    ),
  ).toEqual(['only-with', 'only-without']);
});

test('a team in which the owner does not sell, and single people, are the same on both sides', () => {
  const others = [
    found({ kind: 'team', teamId: inside }, 'quotes'),
    found({ kind: 'member', memberId: 'anna' as MemberId }, 'quotes'),
  ];
  expect(ownerSidesOf(others, ownersWholes)).toEqual(['with', 'with']);
});
