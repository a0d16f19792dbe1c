import { ruleAt, type ContactSide, type Routing, type RoutingRule } from '../routing.ts';

/** A place in the grid: row is the kind, column the channel, both counted among those in use. */
export type Cell = { row: number; column: number };
/** From one corner to the other, both included. */
export type CellRange = { from: Cell; to: Cell };
/** What stands in a cell, without where. */
export type CellContent = Pick<RoutingRule, 'teamId' | 'withinMinutes' | 'fallbackTeamId' | 'opening'>;

type Grid = { side: ContactSide; channels: readonly string[]; kinds: readonly string[] };

export function cellsIn({ from, to }: CellRange): Cell[] {
  const cells: Cell[] = [];
  for (let row = Math.min(from.row, to.row); row <= Math.max(from.row, to.row); row++)
    for (let column = Math.min(from.column, to.column); column <= Math.max(from.column, to.column); column++)
      cells.push({ row, column });
  return cells;
}

export function contentAt(rules: Routing['rules'], grid: Grid, { row, column }: Cell): CellContent | null {
  const rule = ruleAt(
    { rules },
    { side: grid.side, channel: grid.channels[column] ?? '', kind: grid.kinds[row] ?? '' },
  );
  if (!rule) return null;
  const { teamId, withinMinutes, fallbackTeamId, opening } = rule;
  return { teamId, withinMinutes, fallbackTeamId, opening };
}

/** The rules with new contents in some cells; null takes what stood there out. */
export function withContents(
  rules: Routing['rules'],
  grid: Grid,
  contents: readonly { cell: Cell; content: CellContent | null }[],
): RoutingRule[] {
  const key = (channel: string, kind: string) => `${grid.side} ${channel} ${kind}`;
  const changed = new Map<string, RoutingRule | null>();
  for (const { cell, content } of contents) {
    const [channel, kind] = [grid.channels[cell.column], grid.kinds[cell.row]];
    if (channel === undefined || kind === undefined) continue;
    changed.set(key(channel, kind), content && { side: grid.side, channel, kind, ...content });
  }
  const kept = rules.filter((rule) => rule.side !== grid.side || !changed.has(key(rule.channel, rule.kind)));
  return [...kept, ...[...changed.values()].filter((rule) => rule !== null)];
}

/** A block of contents put down with its corner in a cell; one single content fills the whole range. */
export function pasted(
  block: readonly (readonly (CellContent | null)[])[],
  range: CellRange,
): { cell: Cell; content: CellContent | null }[] {
  const [first] = block;
  const single = block.length === 1 && first?.length === 1;
  const corner = cellsIn(range)[0] ?? range.from;
  if (single) return cellsIn(range).map((cell) => ({ cell, content: first[0] ?? null }));
  return block.flatMap((line, row) =>
    line.map((content, column) => ({
      cell: { row: corner.row + row, column: corner.column + column },
      content,
    })),
  );
}

/** What stands in the first row (or column) of a range goes into all its others; of one row, what stands above it. */
export function filled(
  rules: Routing['rules'],
  grid: Grid,
  range: CellRange,
  way: 'down' | 'right',
): { cell: Cell; content: CellContent | null }[] {
  const cells = cellsIn(range);
  const along = way === 'down' ? 'row' : 'column';
  const first = Math.min(range.from[along], range.to[along]);
  const last = Math.max(range.from[along], range.to[along]);
  const source = first === last ? first - 1 : first;
  if (source < 0) return [];
  return cells
    .filter((cell) => cell[along] !== source)
    .map((cell) => ({ cell, content: contentAt(rules, grid, { ...cell, [along]: source }) }));
}
