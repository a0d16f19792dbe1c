/** A stream of contacts from the left column by way of the middle to the right; codes or ids. */
export type Stream = { left: string; middle: string; right: string; weight: number };

export type FlowBlock = { id: string; column: 0 | 1 | 2; y: number; height: number; weight: number };
export type FlowBand = {
  from: string;
  to: string;
  column: 0 | 1;
  path: string;
  weight: number;
  thick: number;
};
export type FlowPicture = { height: number; blocks: FlowBlock[]; bands: FlowBand[] };

type Measures = { width: number; block: number; gap: number; perWeight: number };

/**
 * Streams as a Sankey picture of three columns: as thick as they weigh, blocks in the order in which they are first
 * named but for the right column, which stands by the middle of what comes in. Points.
 */
export function flowPicture(streams: readonly Stream[], measures: Measures): FlowPicture {
  const columns = [
    [...new Set(streams.map(({ left }) => left))],
    [...new Set(streams.map(({ middle }) => middle))],
    [...new Set(streams.map(({ right }) => right))],
  ];
  const ends = ['left', 'middle', 'right'] as const;
  const weightOf = (column: number, id: string) =>
    streams.reduce((sum, stream) => sum + (stream[ends[column] ?? 'left'] === id ? stream.weight : 0), 0);
  const place = (ids: readonly string[], column: number) => {
    let y = 0;
    return ids.map((id): FlowBlock => {
      const weight = weightOf(column, id);
      const block = { id, column: column as 0 | 1 | 2, y, height: weight * measures.perWeight, weight };
      y += block.height + measures.gap;
      return block;
    });
  };
  const middles = new Map(place(columns[1] ?? [], 1).map(({ id, y, height }) => [id, y + height / 2]));
  const centre = (id: string) => {
    const theirs = streams.filter(({ right }) => right === id);
    const weight = theirs.reduce((sum, stream) => sum + stream.weight, 0);
    return (
      theirs.reduce((sum, stream) => sum + (middles.get(stream.middle) ?? 0) * stream.weight, 0) /
      (weight || 1)
    );
  };
  const right = (columns[2] ?? []).toSorted((a, b) => centre(a) - centre(b));
  const placed = [place(columns[0] ?? [], 0), place(columns[1] ?? [], 1), place(right, 2)];
  const height = Math.max(
    ...placed.map((blocks) => blocks.reduce((most, { y, height: tall }) => Math.max(most, y + tall), 0)),
    1,
  );
  const blocks = placed.flatMap((column) => {
    const tall = column.reduce((most, { y, height: own }) => Math.max(most, y + own), 0);
    return column.map((block) => ({ ...block, y: block.y + (height - tall) / 2 }));
  });
  const bands = ([0, 1] as const).flatMap((column) => bandsBetween(streams, blocks, column, measures));
  return { height, blocks, bands };
}

function bandsBetween(
  streams: readonly Stream[],
  blocks: readonly FlowBlock[],
  column: 0 | 1,
  { width, block, perWeight }: Measures,
): FlowBand[] {
  const pairs = new Map<string, { from: string; to: string; weight: number }>();
  for (const { left, middle, right, weight } of streams) {
    const [from, to] = column === 0 ? [left, middle] : [middle, right];
    const pair = pairs.get(`${from} ${to}`) ?? { from, to, weight: 0 };
    pair.weight += weight;
    pairs.set(`${from} ${to}`, pair);
  }
  const at = (id: string, of: number) => blocks.find((each) => each.id === id && each.column === of)?.y ?? 0;
  const ordered = [...pairs.values()].toSorted(
    (a, b) => at(a.from, column) - at(b.from, column) || at(a.to, column + 1) - at(b.to, column + 1),
  );
  const used = new Map<string, number>();
  const take = (key: string, thick: number) => {
    const offset = used.get(key) ?? 0;
    used.set(key, offset + thick);
    return offset;
  };
  const gap = (width - block) / 2;
  const begin = column * gap + block;
  const end = (column + 1) * gap;
  const half = (begin + end) / 2;
  return ordered.map(({ from, to, weight }) => {
    const thick = weight * perWeight;
    const y1 = at(from, column) + take(`from ${from}`, thick);
    const y2 = at(to, column + 1) + take(`to ${to}`, thick);
    const path =
      `M${begin} ${y1}C${half} ${y1} ${half} ${y2} ${end} ${y2}` +
      `L${end} ${y2 + thick}C${half} ${y2 + thick} ${half} ${y1 + thick} ${begin} ${y1 + thick}Z`;
    return { from, to, column, path, weight, thick };
  });
}
