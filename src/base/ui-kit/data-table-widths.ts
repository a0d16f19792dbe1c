type Sized = { key: string; size?: number | undefined; grows?: boolean | undefined };
type Widths = Readonly<Record<string, number>>;

const usualSize = 8;

/**
 * The width of a column as CSS has it: the one chosen, else its size. Room that is left is shared by all in proportion;
 * once a width was chosen, by the one that grows alone, so that the chosen ones stay as they are.
 */
export function columnWidth({ key, size = usualSize, grows }: Sized, widths: Widths): string | undefined {
  const chosen = widths[key];
  if (chosen !== undefined) return `${chosen}px`;
  return grows && Object.keys(widths).length > 0 ? undefined : `${size}rem`;
}

/** Narrower than this a table moves sideways: the sum of its columns, the growing one at its own size. */
export function leastTableWidth(columns: readonly Sized[], widths: Widths, choosable: boolean): string {
  const parts = columns.map(({ key, size = usualSize }) =>
    widths[key] === undefined ? `${size}rem` : `${widths[key]}px`,
  );
  return `calc(${[...(choosable ? ['3rem'] : []), ...parts].join(' + ')})`;
}
