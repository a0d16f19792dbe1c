import { drawn } from '#tests/drawn-process.ts';
import { describe, expect, test } from 'vitest';

import { wordsOf } from '#base/i18n/messages.ts';
import type { CriterionId, PhaseId, TeamId } from '#base/kernel/id.ts';
import { richFromPlain } from '#base/kernel/rich-text.ts';

import { checkMessages } from '../../check-messages.ts';
import type { ProcessModel, ProcessNode } from '../model.ts';
import { checkProcess } from './check-process.ts';
import { visits } from './visits.ts';
import { checkRules, nothingKnown, type CheckContext, type CheckRule } from './finding.ts';

const found = (rule: CheckRule, model: ProcessModel, context: Partial<CheckContext> = {}) =>
  checkProcess(model, { ...nothingKnown, ...context }).findings.filter((each) => each.rule === rule);
const places = (rule: CheckRule, model: ProcessModel, context: Partial<CheckContext> = {}) =>
  found(rule, model, context).map(({ at }) => (at.kind === 'process' ? 'process' : at.id));

const straight = drawn('start call visit end', 'start>call call>visit visit>end');

describe('where a deal goes', () => {
  test('a process without a start is missing one, an empty one is not', () => {
    expect(places('no-start', drawn('call end', 'call>end'))).toEqual(['process']);
    expect(places('no-start', straight)).toEqual([]);
    expect(places('no-start', drawn(''))).toEqual([]);
  });

  test('a box that no way leads to is unreachable', () => {
    expect(places('unreachable', straight)).toEqual([]);
    expect(places('unreachable', drawn('start call lost end', 'start>call call>end lost>end'))).toEqual([
      'lost',
    ]);
  });

  test('boxes that only lead to each other are unreachable together', () => {
    const model = drawn('start end a b', 'start>end a>b b>a');
    expect(places('unreachable', model)).toEqual(['a', 'b']);
  });

  test('a box that is no end and leads nowhere is a dead end', () => {
    expect(places('dead-end', straight)).toEqual([]);
    expect(places('dead-end', drawn('start call', 'start>call'))).toEqual(['call']);
  });

  test('a round without a way out is named once, with all its boxes', () => {
    const model = drawn('start call again end', 'start>call call>again again>call');
    expect(found('loop-without-exit', model)).toMatchObject([
      { at: { id: 'call' }, also: ['again'], says: { n: 2 } },
    ]);
    expect(places('loop-without-exit', drawn('start call end', 'start>call call>call call>end'))).toEqual([]);
    expect(places('loop-without-exit', drawn('start call', 'start>call call>call'))).toEqual(['call']);
  });
});

describe('decisions', () => {
  test('with one exit decide nothing', () => {
    const model = drawn('start yes:decision end', 'start>yes yes>end=ja');
    expect(places('decision-one-exit', model)).toEqual(['yes']);
    const join = drawn('a b q:decision end', 'a>q b>q q>end', { q: { name: '' } });
    expect(places('decision-one-exit', join)).toEqual([]);
  });

  test('have exits with names that differ', () => {
    const named = (a: string, b: string) =>
      places('decision-same-names', drawn('q:decision a:end b:end', `q>a=${a} q>b=${b}`));
    expect(named('ja', 'nee')).toEqual([]);
    expect(named('interesse', 'geen-interesse')).toEqual([]);
    expect(named('ja', 'Ja')).toEqual(['q']);
    expect(named('terugbellen', 'terugbellen!')).toEqual(['q']);
    expect(named('ja', '')).toEqual(['q']);
  });
});

describe('what goes on at the same time', () => {
  const fork = (arrows: string, boxes = 'start fork:parallel a b join:parallel end') => drawn(boxes, arrows);
  const good = fork('start>fork fork>a fork>b a>join b>join join>end');

  test('splits and comes together again', () => {
    for (const rule of ['parallel-alone', 'join-that-waits', 'done-for-each-way', 'dead-end'] as const)
      expect(places(rule, good), rule).toEqual([]);
    expect(places('decision-same-names', good)).toEqual([]);
  });

  test('is more than one way', () => {
    expect(places('parallel-alone', drawn('start p:parallel end', 'start>p p>end'))).toEqual(['p']);
  });

  test('waits for ever where a decision sends a deal over one way only', () => {
    const boxes = 'start q:decision a b join:parallel end';
    expect(places('join-that-waits', fork('start>q q>a=ja q>b=nee a>join b>join join>end', boxes))).toEqual([
      'join',
    ]);
    const part = 'start fork:parallel a q:decision b lost:end join:parallel end';
    const some = fork('start>fork fork>a fork>q q>b=ja q>lost=nee a>join b>join join>end', part);
    expect(places('join-that-waits', some)).toEqual(['join']);
  });

  test('is done for each way where the ways meet without waiting', () => {
    const boxes = 'start fork:parallel a b send bill end';
    const model = fork('start>fork fork>a fork>b a>send b>send send>bill bill>end', boxes);
    expect(places('done-for-each-way', model)).toEqual(['send']);
  });

  test('may go round: that is no work done twice', () => {
    const boxes = 'start fork:parallel a q:decision b join:parallel end';
    const model = fork('start>fork fork>a fork>b a>q q>a=opnieuw q>join=klaar b>join join>end', boxes);
    expect(places('done-for-each-way', model)).toEqual([]);
    expect(places('join-that-waits', model)).toEqual([]);
  });

  test('counts the minutes of every way', () => {
    const often = visits(good);
    expect(good.nodes.map(({ id }) => often.get(id))).toEqual([1, 1, 1, 1, 1, 1]);
  });
});

describe('steps', () => {
  const full: Partial<ProcessNode> = { role: 'closer', result: 'Afspraak', manual: richFromPlain('Bel.') };

  test('say who, what comes out and how', () => {
    for (const rule of ['no-responsible', 'no-result', 'no-manual'] as const) {
      expect(places(rule, straight)).toEqual(['call', 'visit']);
      expect(places(rule, drawn('start call end', 'start>call call>end', { call: full }))).toEqual([]);
    }
  });

  test('that produce an exit criterion have a result; building blocks have their manual elsewhere', () => {
    const model = drawn('call visit', '', {
      call: { criterionIds: ['need' as CriterionId] },
      visit: { calls: 'block' as never },
    });
    expect(places('no-result', model)).toEqual(['visit']);
    expect(places('no-manual', model)).toEqual(['call']);
  });

  test('with nearly the same name or the same document are the same work', () => {
    const named = (a: Partial<ProcessNode>, b: Partial<ProcessNode>) =>
      places('same-work-twice', drawn('a b', '', { a, b }));
    expect(named({ name: 'Offerte opvolgen' }, { name: 'Opvolgen offerte' })).toEqual(['b']);
    expect(named({ name: 'Offerte opvolgen' }, { name: 'Order vastleggen' })).toEqual([]);
    expect(named({ name: 'Opvolgen 1' }, { name: 'Opvolgen 2' })).toEqual([]);
    const documents = [{ name: 'Lijst', url: 'https://example.nl/lijst' }];
    expect(named({ name: 'Bellen', documents }, { name: 'Mailen', documents })).toEqual(['b']);
    expect(named({ name: 'Bellen', calls: 'x' as never }, { name: 'Bellen', calls: 'x' as never })).toEqual(
      [],
    );
  });
});

describe('teams', () => {
  test('that get one box and give it straight back play ping-pong', () => {
    const there = drawn('a@inside b@support c@inside', 'a>b b>c');
    expect(found('ping-pong', there)).toMatchObject([
      { at: { id: 'b' }, also: ['a', 'c'], says: { other: 'inside' } },
    ]);
    expect(places('ping-pong', drawn('a@inside b@support b2@support c@inside', 'a>b b>b2 b2>c'))).toEqual([]);
    expect(places('ping-pong', drawn('a@inside b@support c@field', 'a>b b>c'))).toEqual([]);
  });

  test('hand over more than they work', () => {
    const often = drawn('a@x b@y', 'a>b b>a a>b');
    expect(found('more-hand-overs-than-work', often)).toMatchObject([{ says: { n: 3, of: 2 } }]);
    expect(places('more-hand-overs-than-work', straight)).toEqual([]);
  });

  test('of sellers should sell: minutes count by how often a deal comes there', () => {
    const minutes = (usual: number) => ({ least: usual, usual, most: usual });
    const model = (report: number) =>
      drawn('start q:decision call report end', 'start>call call>q q>report=ja/50 q>end=nee/50 report>end', {
        call: { role: 'closer', sells: true, minutes: minutes(45) },
        report: { role: 'closer', minutes: minutes(report) },
      });
    expect(found('work-that-does-not-sell', model(60))).toMatchObject([
      {
        severity: 'warning',
        at: { id: 'inside' },
        says: { n: 30, of: 40, other: 'report' },
        also: ['report'],
      },
    ]);
    expect(found('work-that-does-not-sell', model(12))).toMatchObject([{ severity: 'hint' }]);
    expect(places('work-that-does-not-sell', model(5))).toEqual([]);
    const other = { sellingTeamIds: ['other' as TeamId] };
    const ofTeam = (teamId: string) => ({
      ...model(60),
      lanes: model(60).lanes.map((lane) => ({ ...lane, teamId: teamId as TeamId })),
    });
    expect(places('work-that-does-not-sell', ofTeam('office'), other)).toEqual([]);
    expect(places('work-that-does-not-sell', ofTeam('other'), other)).toEqual(['inside']);
    expect(places('work-that-does-not-sell', model(60), other)).toEqual(['inside']);
  });
});

describe('the sales cycle', () => {
  const [suspect, offer] = ['suspect' as PhaseId, 'offer' as PhaseId];
  const need = 'need' as CriterionId;
  const phases = [
    { id: suspect, name: 'Suspect', criteria: [{ id: need, name: 'Behoefte bekend' }] },
    { id: offer, name: 'Offer', criteria: [] },
  ];
  const model = drawn('call visit', '', { call: { phaseId: suspect } });

  test('has steps in every phase, and every step its phase', () => {
    expect(places('phase-without-steps', model, { phases })).toEqual(['offer']);
    expect(places('step-without-phase', model, { phases })).toEqual(['visit']);
    expect(places('step-without-phase', model)).toEqual([]);
  });

  test('has a step for every result that it asks for', () => {
    expect(places('criterion-without-step', model, { phases })).toEqual(['need']);
    const made = drawn('call', '', { call: { phaseId: suspect, criterionIds: [need] } });
    expect(places('criterion-without-step', made, { phases })).toEqual([]);
  });
});

describe('what is around it', () => {
  test('a channel that no route takes is named once', () => {
    const model = drawn('start a b', 'start>a a>b', {
      start: { channel: 'chat' },
      a: { channel: 'chat' },
      b: { channel: 'phone' },
    });
    expect(found('channel-without-route', model, { routedChannels: ['phone'] })).toMatchObject([
      { at: { id: 'start' }, also: ['a'], says: { other: 'chat' } },
    ]);
    expect(places('channel-without-route', model)).toEqual([]);
  });

  test('a role has the hours that the process asks, or the step that takes most is named', () => {
    const usual = { least: 30, usual: 60, most: 90 };
    const model = drawn('start call visit end', 'start>call call>visit visit>end', {
      call: { role: 'closer', minutes: usual },
      visit: { role: 'closer', minutes: { ...usual, usual: 80 } },
    });
    const ask = (closer: number | undefined, dealsPerWeek: number | null) =>
      found('no-time-for-it', model, {
        minutesPerWeek: closer === undefined ? {} : { closer },
        dealsPerWeek,
      });
    expect(ask(1400, 10)).toEqual([]);
    expect(ask(1399, 10)).toMatchObject([
      { at: { id: 'visit' }, says: { other: 'closer', n: 1400, of: 1399 } },
    ]);
    expect(ask(undefined, null)).toMatchObject([{ says: { of: 0 } }]);
    expect(ask(20, null)).toMatchObject([{ says: { n: 30, of: 20 } }]);
  });
});

describe('the score', () => {
  const poor = drawn('start call lost', 'start>call');

  test('is a hundred only when nothing is left, and rises with every mend', () => {
    const worst = checkProcess(poor).score;
    const better = checkProcess(drawn('start call end', 'start>call call>end')).score;
    expect(worst).toBeLessThan(better);
    expect(better).toBeLessThan(100);
    expect(checkProcess(drawn('start end', 'start>end')).score).toBe(100);
  });

  test('counts what was accepted as settled, which then stands last with its reason', () => {
    const { findings, score } = checkProcess(poor);
    const accepted = checkProcess(
      poor,
      nothingKnown,
      findings.map(({ key }) => ({ key, because: 'Zo willen we het.' })),
    );
    expect(accepted.score).toBe(100);
    expect(score).toBeLessThan(100);
    const one = checkProcess(poor, nothingKnown, [{ key: findings[0]?.key ?? '', because: 'Komt later.' }]);
    expect(one.findings.at(-1)).toMatchObject({ accepted: 'Komt later.' });
  });

  test('keeps a finding under the same key when the rest changes', () => {
    const keys = (model: ProcessModel) => checkProcess(model).findings.map(({ key }) => key);
    expect(keys(drawn('start call lost more end', 'start>call more>end'))).toContain('dead-end lost');
    expect(keys(poor)).toContain('dead-end lost');
  });
});

test('every finding has its words in both languages', () => {
  const says = { what: 'Bellen', other: 'closer', n: 90, of: 0 };
  for (const rule of checkRules)
    for (const language of ['nl', 'en'] as const)
      for (const of of [0, 45])
        expect(wordsOf(checkMessages, language)[rule]({ ...says, of }).length).toBeGreaterThan(20);
});
