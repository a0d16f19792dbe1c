import { describe, expect, test } from 'vitest';

import type { CriterionId } from '#base/kernel/id.ts';

import { canChangeCycle } from './can-change-cycle.ts';
import { carriedResults } from './carried-results.ts';
import { keptResults } from './kept-results.ts';
import { proposeLanding } from './propose-landing.ts';
import { existingCustomers, met, newBusiness, phase } from './test-cycle.ts';

const from = newBusiness();
const to = existingCustomers();
const deal = (at: string, known = met()) => ({
  status: 'open' as const,
  cycleId: from.id,
  phaseId: phase(at),
  met: known,
  agreed: null,
});
const result = (id: string, value: string | boolean) => ({
  criterionId: id as CriterionId,
  value,
  note: null,
});

describe('going on in another cycle', () => {
  test('asks for what a new deal would be asked there', () => {
    expect(canChangeCycle(deal('suspect'), to, phase('signal'))).toEqual({ ok: true });
    expect(canChangeCycle(deal('suspect'), to, phase('need'))).toMatchObject({
      because: 'results-missing',
      missing: [{ key: 'occasion' }],
    });
    expect(canChangeCycle(deal('suspect', met('occasion')), to, phase('need'))).toEqual({ ok: true });
  });

  test('is not for a closed deal, not to the same cycle, and not to one out of use', () => {
    expect(canChangeCycle({ ...deal('offer'), status: 'won' }, to, phase('signal'))).toMatchObject({
      because: 'deal-closed',
    });
    expect(canChangeCycle(deal('offer'), from, phase('suspect'))).toMatchObject({ because: 'same-cycle' });
    expect(canChangeCycle(deal('offer'), { ...to, retired: true }, phase('signal'))).toMatchObject({
      because: 'cycle-retired',
    });
  });

  test('takes along what both ask for, of the same kind', () => {
    const own = (id: string) => `x-${id}` as CriterionId;
    const others = {
      ...to,
      phases: to.phases.map((one) => ({
        ...one,
        criteria: one.criteria.map((criterion) => ({ ...criterion, id: own(criterion.id) })),
      })),
    };
    const known = [
      result('need', 'Sneller'),
      result('problem', 'Traag'),
      result('decision-date', '2026-12-01'),
    ];
    expect(carriedResults(from, others, known).map(({ criterionId }) => criterionId)).toEqual([
      'x-need',
      'x-decision-date',
    ]);
    const already = [...known, { ...result('x-need', 'Groter'), criterionId: own('need') }];
    expect(carriedResults(from, others, already).map(({ criterionId }) => criterionId)).toEqual([
      'x-decision-date',
    ]);
  });

  test('keeps what was known in the words of the cycle that is left', () => {
    expect(keptResults(from, [result('need', 'Sneller'), result('appointment-made', true)])).toEqual([
      { name: { nl: 'Afspraak gemaakt', en: 'Appointment made' }, value: true, note: null },
      { name: { nl: 'Behoefte bekend', en: 'Need known' }, value: 'Sneller', note: null },
    ]);
  });
});

describe('where it would go on', () => {
  test('in the phase of the same key', () => {
    expect(proposeLanding(from, phase('offer'), to, met())?.id).toBe('offer');
    expect(proposeLanding(from, phase('closing'), to, met())?.id).toBe('closing');
  });

  test('else as far as what is known lets it come, and no further than it stands', () => {
    expect(proposeLanding(from, phase('prospect'), to, met())?.id).toBe('signal');
    expect(proposeLanding(from, phase('prospect'), to, met('occasion', 'need'))?.id).toBe('need');
    expect(proposeLanding(from, phase('selection'), to, met('occasion', 'need', 'decision-date'))?.id).toBe(
      'signal',
    );
  });

  test('in the first phase where nothing may be skipped, and nowhere without a phase in use', () => {
    expect(proposeLanding(from, phase('offer'), existingCustomers({ maySkip: false }), met())?.id).toBe(
      'signal',
    );
    expect(proposeLanding(from, phase('offer'), { ...to, phases: [] }, met())).toBeNull();
  });
});
