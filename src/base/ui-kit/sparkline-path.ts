/** A point of a line in the picture's own units; null breaks the line. */
export type Spot = { x: number; y: number };

/**
 * The line of a series in a box of `width` × `height`, the lowest value at the bottom, the highest at the top;
 * a series without differences runs through the middle. A missing value (null) breaks the line.
 * @returns the path for an SVG's `d`, and where its last known value stands
 */
export function sparklinePath(
  values: readonly (number | null)[],
  width: number,
  height: number,
): { d: string; last: Spot | null } {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return { d: '', last: null };
  const low = Math.min(...known);
  const range = Math.max(...known) - low;
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  const round = (n: number) => Math.round(n * 100) / 100;
  let d = '';
  let last: Spot | null = null;
  let broken = true;
  for (const [index, value] of values.entries()) {
    if (value === null) {
      broken = true;
      continue;
    }
    const y = range === 0 ? height / 2 : height - ((value - low) / range) * height;
    last = { x: round(index * step), y: round(y) };
    d += `${broken ? 'M' : 'L'}${last.x} ${last.y}`;
    broken = false;
  }
  return { d, last };
}
