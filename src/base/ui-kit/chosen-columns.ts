/** A column that somebody chose, and how wide where that was chosen too; in CSS pixels. */
export type ChosenColumn = { key: string; width: number | null };

export const leastWidth = 64;
export const mostWidth = 800;

/** Columns as written in an address or a saved view, `title,amount:140`; without what is not known, each once. */
export function readColumns(text: string, known: readonly string[]): ChosenColumn[] {
  const columns = new Map<string, ChosenColumn>();
  for (const piece of text.split(',')) {
    const [key = '', width = ''] = piece.split(':');
    if (!known.includes(key) || columns.has(key)) continue;
    columns.set(key, { key, width: /^\d{1,4}$/.test(width) ? heldWidth(Number(width)) : null });
  }
  return [...columns.values()];
}

export function writeColumns(columns: readonly ChosenColumn[]): string {
  return columns.map(({ key, width }) => (width === null ? key : `${key}:${width}`)).join(',');
}

export const heldWidth = (width: number): number =>
  Math.round(Math.max(leastWidth, Math.min(mostWidth, width)));
