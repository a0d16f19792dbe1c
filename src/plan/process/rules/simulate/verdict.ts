import type { Simulated } from './simulation.ts';

/** What is most to be said of a simulation: where it sticks, or where it would first. */
export type Verdict =
  | { kind: 'sticks' | 'busiest' | 'calm'; laneId: string; busy: number; waitMinutes: number }
  /** Nobody was given to work, so nobody can be too busy. */
  | { kind: 'nobody' };

/** Whoever waits shorter than this does not notice. */
const noticed = 5;
/** From here on a queue grows faster than anybody works it off. */
const full = 0.95;

export function verdictOf({ lanes, bottleneck }: Pick<Simulated, 'lanes' | 'bottleneck'>): Verdict {
  const lane = lanes.find(({ laneId }) => laneId === bottleneck);
  if (!lane || lane.busy === null) return { kind: 'nobody' };
  const { laneId, busy, waitMinutes } = lane;
  const kind = busy >= full ? 'sticks' : waitMinutes >= noticed ? 'busiest' : 'calm';
  return { kind, laneId, busy, waitMinutes };
}

/** A figure of two versions, and whether more of it is better. */
export type BesideLine = {
  of: 'half' | 'nineOfTen' | 'work' | 'waiting' | 'selling' | 'sellingPerWeek';
  before: number;
  after: number;
  better: 'more' | 'less';
};

/** Two simulations beside each other, in minutes: lead time, work, waiting, net selling time. */
export function besideEachOther(before: Simulated, after: Simulated): BesideLine[] {
  const perWeek = ({ lanes }: Simulated) => lanes.reduce((sum, lane) => sum + lane.sellingPerWeek, 0);
  const line = (
    of: BesideLine['of'],
    better: BesideLine['better'],
    read: (run: Simulated) => number,
  ): BesideLine => ({ of, better, before: read(before), after: read(after) });
  return [
    line('half', 'less', ({ lead }) => lead.half),
    line('nineOfTen', 'less', ({ lead }) => lead.nineOfTen),
    line('waiting', 'less', ({ queuePerDeal }) => queuePerDeal),
    line('work', 'less', ({ workPerDeal }) => workPerDeal),
    line('selling', 'more', ({ sellingPerDeal }) => sellingPerDeal),
    line('sellingPerWeek', 'more', perWeek),
  ];
}
