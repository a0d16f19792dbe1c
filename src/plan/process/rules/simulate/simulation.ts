import type { ProcessModel, StepMinutes } from '../model.ts';

/** Who works on a lane: how many people, and hours a week of each for this process. A lane without an entry never lets anybody wait. */
export type LanePeople = { laneId: string; people: number; hoursPerWeek: number };

export type SimulationWish = {
  model: ProcessModel;
  /** Deals that begin in a week, at moments that know nothing of each other (a Poisson stream). */
  dealsPerWeek: number;
  people: LanePeople[];
  /** How many deals are followed; 100–100,000. */
  deals: number;
  /** The same seed gives the same result. */
  seed: number;
};

/** One time through a step, in minutes. */
export type DrawMinutes = (minutes: StepMinutes, random: () => number) => number;

export type SimulatedLane = {
  laneId: string;
  /** Of the hours that its people have, 0–1; null where nobody was given. */
  busy: number | null;
  /** Working minutes that a deal waits here each time it comes, on average. */
  waitMinutes: number;
  longestQueue: number;
  /** Work in minutes a week, and what of it is net selling time. */
  workPerWeek: number;
  sellingPerWeek: number;
};

export type SimulatedStep = {
  nodeId: string;
  visitsPerDeal: number;
  waitMinutes: number;
  workMinutes: number;
};

/** Working minutes unless said otherwise; a working week has 2,400 of them. */
export type Simulated = {
  finished: number;
  /** Deals that were still on their way when no more began, or went round too often. */
  stuck: number;
  lead: { mean: number; half: number; nineOfTen: number };
  /** Of one deal, on average: time of people, waiting for people, waiting in wait steps. */
  workPerDeal: number;
  queuePerDeal: number;
  pausePerDeal: number;
  sellingPerDeal: number;
  lanes: SimulatedLane[];
  steps: SimulatedStep[];
  /** The lane whose people are busiest; null where no lane has people. */
  bottleneck: string | null;
  /** How many deals took how long: equal spans from 0, the last open. */
  spread: { upTo: number; deals: number }[];
};

/** Between least and most with its top at usual: a triangular distribution, by its inverse. */
export const triangular: DrawMinutes = ({ least, usual, most }, random) => {
  const wide = most - least;
  if (wide <= 0) return usual;
  const drawn = random();
  const turn = (usual - least) / wide;
  return drawn < turn
    ? least + Math.sqrt(drawn * wide * (usual - least))
    : most - Math.sqrt((1 - drawn) * wide * (most - usual));
};

/** Mean `usual`, as far apart as chance can make it: what queueing theory has formulas for. */
export const exponential: DrawMinutes = ({ usual }, random) => -usual * Math.log(1 - random());
