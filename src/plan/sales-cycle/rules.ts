import { yes, type Decision } from '#base/kernel/decision.ts';
import type { CriterionId, PhaseId } from '#base/kernel/id.ts';
import { languages, type LocalText } from '#base/kernel/language.ts';

import {
  activePhases,
  type Choice,
  type CriterionKind,
  type ExitCriterion,
  type SalesCycle,
} from './cycle.ts';

/** May this phase go out of use? Not the last one of its cycle: its deals could go nowhere but out. */
export function canRetirePhase(cycle: SalesCycle, phaseId: PhaseId): Decision<{ because: 'last-phase' }> {
  const staying = activePhases(cycle).filter(({ id }) => id !== phaseId);
  return staying.length > 0 ? yes : { ok: false, because: 'last-phase' };
}

/** May this cycle go out of use? Not the last one: new deals need a place to begin. */
export function canRetireCycle(
  cycle: Pick<SalesCycle, 'id'>,
  all: readonly Pick<SalesCycle, 'id' | 'retired'>[],
): Decision<{ because: 'last-cycle' }> {
  const staying = all.filter(({ id, retired }) => !retired && id !== cycle.id);
  return staying.length > 0 ? yes : { ok: false, because: 'last-cycle' };
}

export type CriterionRefusal = { because: 'too-few-choices' | 'same-choice-twice' };

/** Can this be asked for? A choice needs two answers at least, and no two that read the same. */
export function validCriterion(
  kind: CriterionKind,
  choices: readonly { name: LocalText }[],
): Decision<CriterionRefusal> {
  if (kind !== 'choice') return yes;
  if (choices.length < 2) return { ok: false, because: 'too-few-choices' };
  const said = languages.flatMap((language) =>
    choices.flatMap(({ name }) =>
      name[language] ? [`${language} ${name[language].trim().toLowerCase()}`] : [],
    ),
  );
  return new Set(said).size === said.length ? yes : { ok: false, because: 'same-choice-twice' };
}

/**
 * May this criterion become one of another kind? Not once deals have a result for it: a date that was recorded is
 * no number. Then it is retired, and a new one takes its place.
 */
export function canChangeKind(
  criterion: Pick<ExitCriterion, 'kind'>,
  to: CriterionKind,
  recordedResults: number,
): Decision<{ because: 'results-recorded'; results: number }> {
  return criterion.kind === to || recordedResults === 0
    ? yes
    : { ok: false, because: 'results-recorded', results: recordedResults };
}

/**
 * The choices after an edit: those given, in that order, and behind them, retired, those that are no longer given,
 * because results may hold them. A key that the criterion does not have counts as a new choice.
 */
export function mergeChoices(
  before: readonly Choice[],
  given: readonly { key?: string | undefined; name: LocalText }[],
  newKey: () => string,
): Choice[] {
  const left = new Map(before.map((choice) => [choice.key, choice]));
  const kept = given.map(({ key, name }) => {
    const known = key !== undefined && left.delete(key);
    return { key: known ? key : newKey(), name, retired: false };
  });
  return [...kept, ...[...left.values()].map((choice) => ({ ...choice, retired: true }))];
}

/** The active phases in which a deal is said to be less likely to be won than in the one before: worth a look. */
export function fallingProbabilities(cycle: SalesCycle): Set<PhaseId> {
  const active = activePhases(cycle);
  return new Set(
    active
      .filter((phase, at) => phase.probabilityPercent < (active[at - 1]?.probabilityPercent ?? 0))
      .map(({ id }) => id),
  );
}

/** The criterion with this id, wherever in the cycle it stands. */
export function findCriterion(cycle: SalesCycle, criterionId: CriterionId): ExitCriterion | undefined {
  return cycle.phases.flatMap(({ criteria }) => criteria).find(({ id }) => id === criterionId);
}
