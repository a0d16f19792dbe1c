import type { Selectable } from 'kysely';

import type { DealId, PhaseId } from '#base/kernel/id.ts';
import type { LocalText } from '#base/kernel/language.ts';
import type { LossReason, SalesCycle } from '#plan/sales-cycle/cycle.ts';
import type { JudgedDeal } from '#do/pipeline/rules/judged-deal.ts';
import { isPassable, overrideGate, type Passable } from '#do/pipeline/rules/override-gate.ts';
import type { DealTable } from '#do/pipeline/table.ts';
import type { DealChange } from '#app/import/rules/deal-changes.ts';
import { isStep } from '#app/import/rules/deal-history.ts';
import { judgeStanding, movesStanding, withoutStanding } from '#app/import/rules/judge-standing.ts';
import type { HeldMove } from '#app/import/rules/report.ts';

import type { Run } from './run.ts';

type Answer = {
  change: DealChange;
  /** a gate was passed by, and why */
  passed: { because: Passable; reason: string } | null;
  /** the gate kept the deal in its place; the rest of the change stands */
  held: boolean;
};

/**
 * Makes the gate before deals that stand here: a move that it refuses is taken out of the change and told in the report,
 * unless somebody with the right decided to pass it by.
 */
export function gateFor(
  run: Run,
  judged: ReadonlyMap<DealId, Pick<JudgedDeal, 'met' | 'agreed'>>,
  { allCycles, lossReasons }: { allCycles: readonly SalesCycle[]; lossReasons: readonly LossReason[] },
) {
  const names = new Map(allCycles.flatMap(({ phases }) => phases.map(({ id, name }) => [id, name] as const)));
  return (row: Selectable<DealTable>, change: DealChange, at: Pick<HeldMove, 'file' | 'line'>): Answer => {
    const free = { change, passed: null, held: false };
    // What this same import made is not judged again, nor what does not move.
    if (!movesStanding(change.set) || row.import_id === run.importId) return free;
    const facts = judged.get(row.id) ?? { met: [], agreed: null };
    const { status, phase_id: phaseId, cycle_id: cycleId } = row;
    const asked = judgeStanding({ status, phaseId, cycleId, ...facts }, change.set, {
      cycles: allCycles,
      lossReasons,
    });
    const { deals = [], reason = '' } = run.passing ?? {};
    const chosen = deals === 'all' || deals.includes(row.id);
    const { decision, passed } = overrideGate(asked, chosen ? { reason } : undefined);
    if (decision.ok) {
      if (passed === null) return free;
      run.tally.passed();
      return { change, passed: { because: passed, reason }, held: false };
    }
    run.tally.held({
      ...at,
      dealId: row.id,
      title: row.title,
      from: names.get(phaseId) ?? {},
      to: aim(row, change, names),
      because: decision.because,
      missing: 'missing' in decision ? decision.missing.map(({ name }) => name) : [],
      passable: isPassable(decision.because),
    });
    return {
      change: {
        ...change,
        set: withoutStanding(change.set),
        moved: false,
        events: change.events.filter((event) => !isStep(event)),
      },
      passed: null,
      held: true,
    };
  };
}

function aim(
  row: Selectable<DealTable>,
  { set }: DealChange,
  names: ReadonlyMap<PhaseId, LocalText>,
): HeldMove['to'] {
  const status = set.status ?? row.status;
  if (status !== 'open') return { kind: status };
  return set.phase_id === undefined
    ? { kind: 'open' }
    : { kind: 'phase', name: names.get(set.phase_id) ?? {} };
}
