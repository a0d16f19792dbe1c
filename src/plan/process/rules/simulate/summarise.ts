import type { ProcessModel } from '../model.ts';
import type { LanePeople, Simulated } from './simulation.ts';

type Counts = {
  model: ProcessModel;
  /** Per deal that counts; −1 where it did not come to an end. */
  lead: Float64Array;
  /** Per box. */
  visits: Float64Array;
  waited: Float64Array;
  worked: Float64Array;
  /** Per lane: minutes that people were at it. */
  busy: Float64Array;
  paused: number;
  crew: (LanePeople | null)[];
  longest: Int32Array;
  laneOf: number[];
  /** For how long was counted. */
  minutes: number;
  dealsPerWeek: number;
};

const spans = 20;

/** What was counted, per deal and per week. */
export function summarise(counts: Counts): Simulated {
  const { model, visits, waited, worked, laneOf, crew, longest, minutes, dealsPerWeek } = counts;
  const deals = Math.max(counts.lead.length, 1);
  const times = counts.lead.filter((time) => time >= 0).sort();
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const sum = (of: (i: number) => number) => model.nodes.reduce((total, _, i) => total + of(i), 0);
  const work = (i: number) => worked[i] ?? 0;
  const sells = (i: number) => (model.nodes[i]?.sells ? work(i) : 0);
  const lanes = model.lanes.map(({ id }, lane) => {
    const inside = (of: (i: number) => number) => sum((i) => (laneOf[i] === lane ? of(i) : 0));
    const people = crew[lane]?.people;
    const times = inside((i) => (takesPeople(model, i) ? (visits[i] ?? 0) : 0));
    return {
      laneId: id,
      busy: people === undefined ? null : Math.min(1, (counts.busy[lane] ?? 0) / (minutes * people)),
      waitMinutes: times === 0 ? 0 : inside((i) => waited[i] ?? 0) / times,
      longestQueue: longest[lane] ?? 0,
      workPerWeek: (inside(work) / deals) * dealsPerWeek,
      sellingPerWeek: (inside(sells) / deals) * dealsPerWeek,
    };
  });
  const busiest = lanes
    .filter(({ busy }) => busy !== null && busy > 0)
    .toSorted((a, b) => (b.busy ?? 0) - (a.busy ?? 0))[0];
  return {
    finished: times.length,
    stuck: counts.lead.length - times.length,
    lead: {
      mean: times.reduce((total, time) => total + time, 0) / Math.max(times.length, 1),
      half: at(0.5),
      nineOfTen: at(0.9),
    },
    workPerDeal: sum(work) / deals,
    queuePerDeal: sum((i) => waited[i] ?? 0) / deals,
    pausePerDeal: counts.paused / deals,
    sellingPerDeal: sum(sells) / deals,
    lanes,
    steps: model.nodes.map(({ id }, i) => ({
      nodeId: id,
      visitsPerDeal: (visits[i] ?? 0) / deals,
      waitMinutes: (waited[i] ?? 0) / Math.max(visits[i] ?? 0, 1),
      workMinutes: (worked[i] ?? 0) / Math.max(visits[i] ?? 0, 1),
    })),
    bottleneck: busiest?.laneId ?? null,
    spread: spreadOf(times, at(0.98)),
  };
}

function takesPeople({ nodes }: ProcessModel, i: number): boolean {
  const node = nodes[i];
  return (
    !!node && node.minutes !== null && node.minutes.most > 0 && !['wait', 'start', 'end'].includes(node.kind)
  );
}

function spreadOf(times: Float64Array, most: number): { upTo: number; deals: number }[] {
  if (times.length === 0 || most <= 0) return [];
  const wide = most / (spans - 1);
  const counts = Array.from({ length: spans }, (_, i) => ({ upTo: (i + 1) * wide, deals: 0 }));
  for (const time of times) {
    const span = counts[Math.min(spans - 1, Math.floor(time / wide))];
    if (span) span.deals++;
  }
  return counts;
}
