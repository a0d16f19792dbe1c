/** One column of a chart: how high, as a part of the highest, and whether it is that one. */
export type Column = { value: number; height: number; best: boolean };

/** Columns for a row of amounts; of two that are equally high the later is the best. Nothing below nought is drawn. */
export function columnsOf(values: readonly (number | null)[]): Column[] {
  const known = values.map((value) => Math.max(0, value ?? 0));
  const highest = Math.max(0, ...known);
  const best = highest === 0 ? -1 : known.lastIndexOf(highest);
  return known.map((value, at) => ({
    value,
    height: highest === 0 ? 0 : value / highest,
    best: at === best,
  }));
}
