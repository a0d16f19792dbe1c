import type { ProcessModel } from '../model.ts';
import { channelWithoutRoute } from './channel-without-route.ts';
import { deadEnd } from './dead-end.ts';
import { decisionWithOneExit, decisionWithSameNames } from './decisions.ts';
import {
  findingKey,
  nothingKnown,
  severities,
  type Acceptance,
  type CheckContext,
  type Finding,
} from './finding.ts';
import { loopWithoutExit } from './loop-without-exit.ts';
import { noManual, noResponsible, noResult } from './missing-parts.ts';
import { moreHandOversThanWork } from './more-hand-overs-than-work.ts';
import { noStart } from './no-start.ts';
import { noTimeForIt } from './no-time-for-it.ts';
import { doneForEachWay, joinThatWaits, parallelAlone } from './parallel.ts';
import { pathsOf } from './paths.ts';
import { criterionWithoutStep, phaseWithoutSteps, stepWithoutPhase } from './phases.ts';
import { pingPong } from './ping-pong.ts';
import { sameWorkTwice } from './same-work-twice.ts';
import { unreachable } from './unreachable.ts';
import { workThatDoesNotSell } from './work-that-does-not-sell.ts';

const questions = [
  noStart,
  unreachable,
  deadEnd,
  loopWithoutExit,
  decisionWithOneExit,
  decisionWithSameNames,
  parallelAlone,
  joinThatWaits,
  doneForEachWay,
  noResponsible,
  noResult,
  noManual,
  sameWorkTwice,
  pingPong,
  moreHandOversThanWork,
  workThatDoesNotSell,
  phaseWithoutSteps,
  stepWithoutPhase,
  criterionWithoutStep,
  channelWithoutRoute,
  noTimeForIt,
];

export type CheckedFinding = Finding & { key: string; accepted: string | null };
export type Checked = {
  /** The gravest first; accepted ones last. */
  findings: CheckedFinding[];
  /** 0–100; it rises with everything that is mended or accepted, and is 100 only when nothing is left. */
  score: number;
};

/** Every question asked of a process. */
export function checkProcess(
  model: ProcessModel,
  context: CheckContext = nothingKnown,
  acceptances: readonly Acceptance[] = [],
): Checked {
  const paths = pathsOf(model);
  const accepted = new Map(acceptances.map(({ key, because }) => [key, because]));
  const findings = questions
    .flatMap((ask) => ask(paths, context))
    .map((found): CheckedFinding => {
      const key = findingKey(found);
      return { ...found, key, accepted: accepted.get(key) ?? null };
    })
    .sort(
      (a, b) =>
        Number(a.accepted !== null) - Number(b.accepted !== null) ||
        severities.indexOf(a.severity) - severities.indexOf(b.severity),
    );
  return { findings, score: scoreOf(findings, model.nodes.length) };
}

const weights = { error: 5, warning: 2, hint: 0.5 };

/** 100 · e^(−weight ÷ (boxes + 5)): the same fault weighs less in a large process, and the first mends count most. */
function scoreOf(findings: readonly CheckedFinding[], boxes: number): number {
  const weight = findings.reduce(
    (sum, { severity, accepted }) => sum + (accepted === null ? weights[severity] : 0),
    0,
  );
  return weight === 0 ? 100 : Math.min(99, Math.floor(100 * Math.exp(-weight / (boxes + 5))));
}
