import type { CompiledWeek } from './compiled-week.ts';

/** A linear programme, to be maximised; the matrix by columns. */
export type LinearWeek = {
  columns: number;
  rows: number;
  cost: Float64Array;
  upper: Float64Array;
  rowLower: Float64Array;
  rowUpper: Float64Array;
  starts: Int32Array;
  indices: Int32Array;
  values: Float64Array;
  /** The first columns say how often a group begins at each of its starts; `firstOf[g]` is where group `g` begins. */
  firstOf: Int32Array;
  /** How many columns are starts: those are whole in a plan. */
  startColumns: number;
  rowsOf: RowsOf;
};

/** Where some kinds of rows are; -1 where there is none. */
export type RowsOf = {
  /** The row of the first moment of a seller's day, `member * days + day`; those of its other moments follow. */
  path: Int32Array;
  /** What keeps somebody who does not sell in one place, `member * length + slot`. */
  slot: Int32Array;
  /** What a member may come off with at least. */
  fair: Int32Array;
  /** Wishes about order: from this row up to but not including that. */
  links: { from: number; to: number };
};

class Columns {
  cost: number[] = [];
  upper: number[] = [];
  starts: number[] = [0];
  indices: number[] = [];
  values: number[] = [];
  rowLower: number[] = [];
  rowUpper: number[] = [];

  row(lower: number, upper: number): number {
    this.rowLower.push(lower);
    return this.rowUpper.push(upper) - 1;
  }

  entry(row: number, value: number): void {
    this.indices.push(row);
    this.values.push(value);
  }

  end(cost: number, upper: number): void {
    this.cost.push(cost);
    this.upper.push(upper);
    this.starts.push(this.indices.length);
  }
}

/**
 * The week as a linear programme. A column per group and start; per seller and day a path along the slots of the day:
 * idle, in a block, or in one of the groups, whose columns are steps of the paths of all who take part. So nobody is in
 * two places, the worth of a day is the worth of its path, and where a group is cut up over several moments each part
 * still takes its whole time from one path. Blocks up to the limit are one step each; a longer one goes on slot by slot.
 * Without the paths (`onlyFeasible`) it asks only whether there is a plan.
 */
export function linearWeek(week: CompiledWeek, onlyFeasible = false): LinearWeek {
  const { groups, links, length, days, slots, memberCount, free, value, sells, costOfLength } = week;
  const columns = new Columns();
  const infinity = Number.POSITIVE_INFINITY;
  const isPath = (m: number) => !onlyFeasible && sells[m] === 1;

  const countRow = groups.map(({ count }) => columns.row(count, count));
  const apartRows = groups.map(({ daysApart, count }) =>
    daysApart > 0 && count > 1 ? Array.from({ length: days }, () => columns.row(-infinity, 1)) : [],
  );
  const linksFrom = columns.rowLower.length;
  // Every time that began by slot t has one of the other that was over by then.
  const linkRows = links.map(({ sameDay }) => ({
    by: Array.from({ length }, () => columns.row(-infinity, 0)),
    onDay: sameDay ? Array.from({ length: days }, () => columns.row(-infinity, 0)) : [],
  }));
  const linksTo = columns.rowLower.length;
  const slotRow = new Int32Array(memberCount * length).fill(-1);
  const used = new Uint8Array(memberCount * length);
  for (const group of groups)
    for (const start of group.starts)
      for (const m of group.members)
        for (let t = start; t < start + group.length; t++) used[m * length + t] = 1;
  for (let i = 0; i < used.length; i++)
    if (used[i] === 1 && !isPath(Math.floor(i / length))) slotRow[i] = columns.row(-infinity, 1);
  // The moments between the slots of a day, where steps of a path begin and end.
  const moments = Array.from({ length: memberCount * days }, (_, path) =>
    isPath(Math.floor(path / days))
      ? Array.from({ length: slots + 1 }, (__, t) => {
          const flow = t === 0 ? 1 : t === slots ? -1 : 0;
          return columns.row(flow, flow);
        })
      : [],
  );

  const linksBefore = groups.map((_, g) => links.flatMap(({ before }, l) => (before === g ? [l] : [])));
  const linksAfter = groups.map((_, g) => links.flatMap(({ after }, l) => (after === g ? [l] : [])));
  const firstOf = new Int32Array(groups.length + 1);
  for (const [g, group] of groups.entries()) {
    firstOf[g] = columns.cost.length;
    for (const start of group.starts) {
      columns.entry(countRow[g] ?? 0, 1);
      const day = Math.floor(start / slots);
      for (let back = 0; back < group.daysApart; back++) {
        const row = apartRows[g]?.[day - back];
        if (row !== undefined) columns.entry(row, 1);
      }
      for (const l of linksAfter[g] ?? []) {
        for (let t = start; t < length; t++) columns.entry(linkRows[l]?.by[t] ?? 0, 1);
        const row = linkRows[l]?.onDay[day];
        if (row !== undefined) columns.entry(row, 1);
      }
      for (const l of linksBefore[g] ?? []) {
        const each = weightOf(week, l);
        for (let t = start + group.length; t < length; t++) columns.entry(linkRows[l]?.by[t] ?? 0, -each);
        const row = linkRows[l]?.onDay[day];
        if (row !== undefined) columns.entry(row, -each);
      }
      for (const m of group.members)
        if (isPath(m)) {
          const path = moments[m * days + day];
          columns.entry(path?.[start % slots] ?? 0, 1);
          columns.entry(path?.[(start % slots) + group.length] ?? 0, -1);
        } else
          for (let t = start; t < start + group.length; t++) columns.entry(slotRow[m * length + t] ?? 0, 1);
      columns.end(0, 1);
    }
  }
  const startColumns = columns.cost.length;
  firstOf[groups.length] = startColumns;

  const shared = 1 - week.fairness;
  const fair = !onlyFeasible && week.fairness > 0 && week.attainable.some((worth) => worth > 0);
  const fairRow = Array.from(week.attainable, (worth) =>
    fair && worth > 0 ? columns.row(-infinity, 0) : -1,
  );
  for (let m = 0; m < memberCount; m++) {
    if (!isPath(m)) continue;
    for (let day = 0; day < days; day++) addDay(m, day * slots);
  }
  if (fair) {
    const all = week.attainable.reduce((sum, worth) => sum + worth, 0);
    for (let m = 0; m < memberCount; m++)
      if ((fairRow[m] ?? -1) >= 0) columns.entry(fairRow[m] ?? 0, (week.attainable[m] ?? 0) / all);
    columns.end(week.fairness, all * Math.min(...shareAtMost(week)));
  }

  function addDay(m: number, first: number) {
    const at = (t: number) => m * length + first + t;
    const path = moments[m * days + first / slots] ?? [];
    const long = new Map<number, number>();
    const longRow = (t: number) => {
      const known = long.get(t);
      if (known !== undefined) return known;
      const row = columns.row(0, 0);
      long.set(t, row);
      return row;
    };
    const step = (from: number, to: number, worth: number) => {
      columns.entry(from, 1);
      columns.entry(to, -1);
      const row = fairRow[m] ?? -1;
      if (row >= 0 && worth !== 0) columns.entry(row, -worth);
      columns.end(shared * worth, infinity);
    };
    const node = (t: number) => path[t] ?? 0;
    for (let t = 0; t < slots; t++) {
      step(node(t), node(t + 1), 0);
      let worth = 0;
      for (let n = 1; t + n <= slots && free[at(t + n - 1)] === 1; n++) {
        worth += value[at(t + n - 1)] ?? 0;
        if (n < week.minimumSlots) continue;
        const net = worth - (costOfLength[n] ?? 0);
        if (n >= week.limitSlots) {
          step(node(t), longRow(t + n), net);
          break;
        }
        if (net > 0) step(node(t), node(t + n), net);
      }
    }
    for (const [t, row] of [...long].toSorted(([a], [b]) => a - b)) {
      let now = t;
      let nowRow = row;
      while (true) {
        step(nowRow, node(now), 0);
        if (now >= slots || free[at(now)] !== 1) break;
        const known = long.has(now + 1);
        const next = longRow(now + 1);
        step(nowRow, next, value[at(now)] ?? 0);
        if (known) break;
        now += 1;
        nowRow = next;
      }
    }
  }

  return {
    columns: columns.cost.length,
    rows: columns.rowLower.length,
    cost: Float64Array.from(columns.cost),
    upper: Float64Array.from(columns.upper),
    rowLower: Float64Array.from(columns.rowLower),
    rowUpper: Float64Array.from(columns.rowUpper),
    starts: Int32Array.from(columns.starts),
    indices: Int32Array.from(columns.indices),
    values: Float64Array.from(columns.values),
    firstOf,
    startColumns,
    rowsOf: {
      path: Int32Array.from(moments, (path) => path[0] ?? -1),
      slot: slotRow,
      fair: Int32Array.from(fairRow),
      links: { from: linksFrom, to: linksTo },
    },
  };
}

/** What each seller's share cannot pass: all that his time is worth, against what he could have. */
function shareAtMost({ attainable, value, length }: CompiledWeek): number[] {
  return Array.from(attainable, (worth, m) =>
    worth > 0
      ? value.subarray(m * length, (m + 1) * length).reduce((sum, slot) => sum + slot, 0) / worth
      : Number.POSITIVE_INFINITY,
  );
}

/**
 * A bound that holds for any prices of the rows, however rough they are: each row at its dearer side, and each column
 * that is worth more than its rows cost, as often as it can be. Columns without a limit of their own are steps of a
 * path that is taken once.
 */
export function boundFromPrices(linear: LinearWeek, prices: Float64Array): number {
  const { rows, columns, cost, upper, rowLower, rowUpper, starts, indices, values } = linear;
  const sound = Float64Array.from({ length: rows }, (_, i) => {
    const price = prices[i] ?? 0;
    return Number.isFinite((price > 0 ? rowUpper[i] : rowLower[i]) ?? 0) ? price : 0;
  });
  let bound = 0;
  for (let i = 0; i < rows; i++) {
    const price = sound[i] as number;
    if (price !== 0) bound += price * ((price > 0 ? rowUpper[i] : rowLower[i]) as number);
  }
  for (let j = 0; j < columns; j++) {
    let left = cost[j] as number;
    for (let k = starts[j] as number; k < (starts[j + 1] as number); k++)
      left -= (sound[indices[k] as number] as number) * (values[k] as number);
    const most = upper[j] as number;
    if (left > 0) bound += left * (Number.isFinite(most) ? most : 1);
  }
  return bound;
}

/** How many times of the one that follows a single time of the other makes possible. */
function weightOf({ groups, links }: CompiledWeek, link: number): number {
  const { before = 0, after = 0 } = links[link] ?? {};
  return groups[before]?.count === 1 ? (groups[after]?.count ?? 1) : 1;
}
