export type Spot = { x: number; y: number };

/**
 * A course of weeks as spots in a box, oldest at the left, from zero or the lowest value up; null where nothing is known.
 * @param also values that have to fit in as well, such as the target
 */
export function spotsOf(
  values: readonly (number | null)[],
  width: number,
  height: number,
  also: readonly number[] = [],
): { spots: (Spot | null)[]; yOf: (value: number) => number; top: number } {
  const known = values.filter((value) => value !== null);
  const low = Math.min(0, ...known, ...also);
  const top = Math.max(low + 1e-9, ...known, ...also);
  const yOf = (value: number) => height - ((value - low) / (top - low)) * height;
  const step = width / Math.max(1, values.length - 1);
  return {
    spots: values.map((value, n) => (value === null ? null : { x: n * step, y: yOf(value) })),
    yOf,
    top,
  };
}

/** The spots as the lines of an SVG path; a gap where one is missing. */
export function lineThrough(spots: readonly (Spot | null)[]): string {
  return spots
    .map((spot, n) =>
      spot === null ? '' : `${n > 0 && spots[n - 1] ? 'L' : 'M'}${spot.x.toFixed(1)} ${spot.y.toFixed(1)}`,
    )
    .join('');
}

/** The ground under the line, down to `height`: a piece for each stretch without a gap. */
export function groundUnder(spots: readonly (Spot | null)[], height: number): string {
  const stretches: Spot[][] = [[]];
  for (const spot of spots)
    if (spot === null) stretches.push([]);
    else stretches.at(-1)?.push(spot);
  return stretches
    .flatMap((stretch) => {
      const [first, last] = [stretch[0], stretch.at(-1)];
      if (!first || !last || first === last) return [];
      return `${lineThrough(stretch)}L${last.x.toFixed(1)} ${height}L${first.x.toFixed(1)} ${height}Z`;
    })
    .join('');
}
