import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { TeamId } from '#base/kernel/id.ts';

import type { PanelOutcome, Routing, RoutingRule } from '../routing.ts';
import { canWriteRouting } from './can-write.ts';
import { flowPicture } from './flow-picture.ts';
import { channelShares, panelMismatches } from './mismatches.ts';
import { dueAfter, routeFor } from './route-for.ts';
import { routedChannels } from './routed-channels.ts';
import { routingFindings } from './routing-findings.ts';
import { startingRouting } from './starting-routing.ts';

const inside = 'inside' as TeamId;
const field = 'field' as TeamId;
const teams = [{ id: inside }, { id: field }];
const rule = (more: Partial<RoutingRule> = {}): RoutingRule => ({
  side: 'prospects',
  channel: 'phone',
  kind: 'enquiry',
  teamId: inside,
  withinMinutes: 60,
  fallbackTeamId: field,
  opening: null,
  ...more,
});
const routing = (rules: RoutingRule[], more: Partial<Routing> = {}): Routing => ({
  ...startingRouting,
  rules,
  ...more,
});
const small = (rules: RoutingRule[]): Routing =>
  routing(rules, {
    channels: startingRouting.channels.slice(0, 2),
    kinds: startingRouting.kinds.slice(0, 1),
  });
const [monday, friday, saturday] = [0, 4, 5];

describe('what comes in', () => {
  const ask = (rules: RoutingRule[], day = monday, minute = 600) =>
    routeFor(routing(rules), { channel: 'phone', kind: 'enquiry', side: 'prospects', at: { day, minute } });

  test('goes to its team, with a time by which it is answered', () => {
    expect(ask([rule()])).toEqual({
      kind: 'team',
      teamId: inside,
      fallbackTeamId: field,
      withinMinutes: 60,
      open: true,
      due: { daysLater: 0, minute: 660 },
    });
  });

  test('late on a Friday is answered on Monday', () => {
    expect(ask([rule()], friday, 1000)).toMatchObject({ open: true, due: { daysLater: 3, minute: 550 } });
    expect(ask([rule()], saturday, 600)).toMatchObject({ open: false, due: { daysLater: 2, minute: 570 } });
  });

  test('that nobody takes on purpose is told apart from what was forgotten', () => {
    expect(ask([rule({ teamId: null })])).toEqual({ kind: 'not-here' });
    expect(ask([])).toEqual({ kind: 'nowhere' });
    expect(ask([rule({ side: 'customers' })])).toEqual({ kind: 'nowhere' });
  });

  test('over a channel that is no longer used goes nowhere', () => {
    const channels = startingRouting.channels.map((channel) => ({
      ...channel,
      retired: channel.code === 'phone',
    }));
    const gone = routing([rule()], { channels });
    const at = { day: 0, minute: 600 };
    expect(routeFor(gone, { channel: 'phone', kind: 'enquiry', side: 'prospects', at })).toEqual({
      kind: 'nowhere',
    });
  });

  test('has no due time where nobody is ever there', () => {
    expect(ask([rule({ opening: [] })])).toMatchObject({ open: false, due: null });
    expect(ask([rule({ withinMinutes: null })])).toMatchObject({ due: null });
  });

  test('is due after exactly the promised minutes of opening time, whatever the hours', () => {
    const span = fc.record({ day: fc.nat(6), from: fc.nat(1439), long: fc.integer({ min: 1, max: 400 }) });
    fc.assert(
      fc.property(
        fc.array(span, { minLength: 1, maxLength: 8 }),
        fc.nat(6),
        fc.nat(1439),
        fc.integer({ min: 1, max: 3000 }),
        (spans, day, minute, wait) => {
          const opening = spans.map(({ day: on, from, long }) => ({
            day: on,
            from,
            to: Math.min(1440, from + long),
          }));
          const due = dueAfter(opening, { day, minute }, wait);
          if (due === null) return;
          let open = 0;
          for (let at = minute; at < due.daysLater * 1440 + due.minute; at++) {
            const [on, clock] = [(day + Math.floor(at / 1440)) % 7, at % 1440];
            if (opening.some((each) => each.day === on && each.from <= clock && clock < each.to)) open++;
          }
          expect(open).toBe(wait);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('holes and contradictions', () => {
  const found = (rules: RoutingRule[], side: 'prospects' | 'customers' = 'prospects') =>
    routingFindings(small(rules), side, teams).map((each) => each.rule);

  test('a kind without a team on a channel is a hole, told once per kind', () => {
    expect(routingFindings(small([]), 'prospects', teams)).toMatchObject([
      { rule: 'hole', severity: 'error', channel: 'phone', kind: 'enquiry', n: 2 },
    ]);
    expect(found([rule(), rule({ channel: 'email' })])).toEqual([]);
    expect(found([rule(), rule({ channel: 'email', teamId: null })])).toEqual([]);
  });

  test('a team that is gone, or falls back on itself, or is never there', () => {
    const mail = rule({ channel: 'email' });
    expect(found([rule({ teamId: 'gone' as TeamId }), mail])).toEqual(['team-gone']);
    expect(found([rule({ fallbackTeamId: inside }), mail])).toEqual(['falls-on-itself']);
    expect(found([rule({ opening: [] }), mail])).toEqual(['never-open']);
    expect(found([rule({ fallbackTeamId: null }), mail])).toEqual(['no-fallback']);
  });

  test('an answer that takes longer than a week', () => {
    const slow = rule({ withinMinutes: 3000 });
    expect(found([slow, rule({ channel: 'email' })])).toEqual(['slower-than-a-week']);
  });

  test('customers who wait longer than strangers', () => {
    const both = [
      rule(),
      rule({ side: 'customers', withinMinutes: 240 }),
      rule({ side: 'customers', channel: 'email' }),
    ];
    expect(found(both, 'customers')).toEqual(['customers-wait-longer']);
  });

  test('one kind that three teams answer', () => {
    const third = { id: 'third' as TeamId };
    const many = routing(
      [
        rule(),
        rule({ channel: 'email', teamId: field, fallbackTeamId: inside }),
        rule({ channel: 'chat', teamId: third.id }),
      ],
      {
        channels: startingRouting.channels.filter(({ code }) => ['phone', 'email', 'chat'].includes(code)),
        kinds: startingRouting.kinds.slice(0, 1),
      },
    );
    expect(routingFindings(many, 'prospects', [...teams, third])).toMatchObject([
      { rule: 'many-teams-for-one-kind', channel: null, n: 3 },
    ]);
  });
});

describe('the customer panel', () => {
  const said = (more: Partial<PanelOutcome> = {}): PanelOutcome => ({
    id: 'a',
    side: 'prospects',
    kind: 'enquiry',
    channel: 'phone',
    withinMinutes: 30,
    wish: '',
    people: 3,
    on: null,
    ...more,
  });
  const why = (rules: RoutingRule[], outcome = said()) =>
    panelMismatches(routing(rules, { panel: [outcome] }), 'prospects').map(({ because }) => because);

  test('wants a channel that we do not serve, or an answer that comes sooner', () => {
    expect(why([])).toEqual(['not-served']);
    expect(why([rule({ teamId: null })])).toEqual(['not-served']);
    expect(why([rule()])).toEqual(['slower']);
    expect(why([rule({ withinMinutes: null })])).toEqual(['nothing-promised']);
    expect(why([rule({ withinMinutes: 30 })])).toEqual([]);
    expect(why([rule()], said({ withinMinutes: null }))).toEqual([]);
    expect(why([], said({ side: 'customers' }))).toEqual([]);
  });

  test('stands beside what we want and what the log shows', () => {
    const mix = [{ side: 'prospects' as const, channel: 'phone', share: 80, reason: 'Sneller' }];
    const panel = [said(), said({ id: 'b', channel: 'email', people: 1 })];
    const counts = new Map([
      ['phone', 6],
      ['email', 4],
    ]);
    const shares = channelShares(routing([], { mix, panel }), 'prospects', counts);
    expect(shares[0]).toEqual({
      channel: 'phone',
      wanted: 80,
      reason: 'Sneller',
      real: 60,
      preferred: 75,
      off: true,
    });
    expect(shares[1]).toMatchObject({ wanted: null, real: 40, preferred: 25, off: false });
    expect(channelShares(routing([]), 'customers', new Map())[0]).toMatchObject({
      real: null,
      preferred: null,
    });
  });
});

describe('a routing', () => {
  const why = (more: Partial<Routing>) => {
    const decision = canWriteRouting({ ...startingRouting, ...more }, new Set([inside, field]));
    return decision.ok ? 'yes' : decision.because;
  };

  test('holds together before it is written', () => {
    expect(why({ rules: [rule()] })).toBe('yes');
    expect(why({ rules: [rule({ channel: 'pigeon' })] })).toBe('unknown-channel');
    expect(why({ rules: [rule({ kind: 'joke' })] })).toBe('unknown-kind');
    expect(why({ rules: [rule({ teamId: 'gone' as TeamId })] })).toBe('unknown-team');
    expect(why({ rules: [rule(), rule()] })).toBe('cell-twice');
    expect(why({ opening: [{ day: 0, from: 600, to: 540 }] })).toBe('hours-turned');
    expect(why({ channels: [...startingRouting.channels, ...startingRouting.channels] })).toBe('code-twice');
    expect(why({ kinds: [{ code: 'x', name: { nl: ' ' }, retired: false }] })).toBe('no-name');
    const share = (channel: string) => ({ side: 'customers' as const, channel, share: 60, reason: '' });
    expect(why({ mix: [share('phone'), share('email')] })).toBe('mix-over-hundred');
  });
});

describe('the flow', () => {
  test('is as thick left as right, and no blocks lie on each other', () => {
    const stream = fc.record({
      left: fc.constantFrom('a', 'b', 'c'),
      middle: fc.constantFrom('d', 'e'),
      right: fc.constantFrom('f', 'g', 'h'),
      weight: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(stream, { minLength: 1 }), (streams) => {
        const { blocks, bands, height } = flowPicture(streams, {
          width: 600,
          block: 12,
          gap: 10,
          perWeight: 4,
        });
        for (const column of [0, 1, 2] as const) {
          const own = blocks.filter((block) => block.column === column).toSorted((a, b) => a.y - b.y);
          own.forEach((block, i) => {
            const next = own[i + 1];
            expect(block.y >= -0.001 && block.y + block.height <= height + 0.001).toBe(true);
            if (next) expect(next.y - block.y - block.height).toBeGreaterThan(9.9);
            if (column < 2)
              expect(
                bands
                  .filter((band) => band.column === column && band.from === block.id)
                  .reduce((sum, { thick }) => sum + thick, 0),
              ).toBeCloseTo(block.height, 6);
          });
        }
      }),
    );
  });
});

describe('a channel leads somewhere', () => {
  test('when a team takes at least one kind of contact on it, or only we use it', () => {
    const written = routing([rule(), rule({ channel: 'email', teamId: null })]);
    expect(routedChannels(written)).toEqual(['phone', 'visit']);
  });

  test('not when it or the kind is no longer in use', () => {
    const retire = <T extends { code: string }>(all: T[], code: string) =>
      all.map((one) => (one.code === code ? { ...one, retired: true } : one));
    const { channels, kinds } = startingRouting;
    expect(routedChannels(routing([rule()], { channels: retire(channels, 'phone') }))).toEqual(['visit']);
    expect(routedChannels(routing([rule()], { kinds: retire(kinds, 'enquiry') }))).toEqual(['visit']);
  });

  test('nothing is said of it before the first route is written', () => {
    expect(routedChannels(startingRouting)).toBeNull();
  });
});
