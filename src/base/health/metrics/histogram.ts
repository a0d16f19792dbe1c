import type { Family, Labels, Sample } from './text.ts';

type Counted = { labels: Labels; counts: number[]; sum: number; count: number };

/** How often something took how long, for each of its labels; kept as counts, so that it stays as small as it is. */
export type Histogram = {
  /** @param value in the unit of the buckets */
  observe(labels: Labels, value: number): void;
  family(): Family;
};

/** @param buckets the upper bounds, from low to high */
export function openHistogram(name: string, help: string, buckets: readonly number[]): Histogram {
  const counted = new Map<string, Counted>();
  return {
    observe(labels, value) {
      const key = Object.values(labels).join('\n');
      let one = counted.get(key);
      if (!one) counted.set(key, (one = { labels, counts: buckets.map(() => 0), sum: 0, count: 0 }));
      one.sum += value;
      one.count += 1;
      const at = buckets.findIndex((most) => value <= most);
      if (at !== -1) one.counts[at] = (one.counts[at] ?? 0) + 1;
    },
    family: () => ({
      name,
      help,
      type: 'histogram',
      samples: [...counted.values()].flatMap((one) => samplesOf(one, buckets)),
    }),
  };
}

/** Each bucket holds those below it too, as Prometheus wants it. */
function samplesOf({ labels, counts, sum, count }: Counted, buckets: readonly number[]): Sample[] {
  let below = 0;
  const inBuckets = buckets.map((most, i): Sample => {
    below += counts[i] ?? 0;
    return { suffix: '_bucket', labels: { ...labels, le: String(most) }, value: below };
  });
  return [
    ...inBuckets,
    { suffix: '_bucket', labels: { ...labels, le: '+Inf' }, value: count },
    { suffix: '_sum', labels, value: sum },
    { suffix: '_count', labels, value: count },
  ];
}
