/** What is drawn so far, coarsely: enough to count crossings by. Pieces come and go. */
export function emptySheet(layers: number, rows: number) {
  const uprights = Array.from({ length: layers + 2 }, (): { top: number; bottom: number }[] => []);
  const levels = Array.from({ length: layers + 2 }, (): number[] => []);
  const users = new Int32Array(2 * rows + 2);
  const without = <T>(list: T[] | undefined, fits: (each: T) => boolean) => {
    const at = list?.findIndex(fits) ?? -1;
    if (at >= 0) list?.splice(at, 1);
  };
  return {
    upright(corridor: number, a: number, b: number, add: boolean) {
      const [top, bottom] = [Math.min(a, b), Math.max(a, b)];
      if (add) uprights[corridor]?.push({ top, bottom });
      else without(uprights[corridor], (each) => each.top === top && each.bottom === bottom);
    },
    /** Through the corridors from `begin` up to `end`. */
    level(line: number, begin: number, end: number, add: boolean) {
      for (let corridor = begin; corridor < end; corridor++)
        if (add) levels[corridor]?.push(line);
        else without(levels[corridor], (each) => each === line);
      users[line] = (users[line] ?? 0) + (add ? 1 : -1);
    },
    /** How many uprights a level line meets in the corridors from `begin` up to `end`. */
    crossedBy(line: number, begin: number, end: number): number {
      let count = 0;
      for (let corridor = begin; corridor < end; corridor++)
        for (const { top, bottom } of uprights[corridor] ?? []) if (top < line && line < bottom) count++;
      return count;
    },
    /** How many level lines an upright meets. */
    crossing(corridor: number, a: number, b: number): number {
      const [top, bottom] = [Math.min(a, b), Math.max(a, b)];
      let count = 0;
      for (const line of levels[corridor] ?? []) if (top < line && line < bottom) count++;
      return count;
    },
    /** How many run in this line already; along a row there is one at most. */
    crowd: (line: number): number => (line % 2 === 0 ? (users[line] ?? 0) : 0),
  };
}
