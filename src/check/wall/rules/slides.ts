/** So many figures are read at five metres at once. */
const mostTiles = 6;
const mostCharts = 4;

/** Parts of nearly the same size, none larger than `most`: seven of at most six are four and three. */
export function inPages<T>(all: readonly T[], most: number): T[][] {
  const pages = Math.ceil(all.length / most);
  const size = Math.ceil(all.length / Math.max(1, pages));
  return Array.from({ length: pages }, (_, n) => all.slice(n * size, (n + 1) * size));
}

export type Slide<Row> =
  | { key: string; view: 'score' | 'trends'; scope: number; rows: Row[]; page: number; pages: number }
  | { key: string; view: 'wins' | 'activity' | 'loop' };

type Shown<Row> = {
  views: readonly ('score' | 'wins' | 'activity' | 'trends' | 'loop')[];
  boards: readonly { key: string; rows: readonly Row[] }[];
  loop: unknown;
};

/** What a wall shows one after the other: all boards in pages, then what there is one of. Empty boards are passed by. */
export function slidesOf<Row extends { values: readonly (number | null)[] }>({
  views,
  boards,
  loop,
}: Shown<Row>): Slide<Row>[] {
  return views.flatMap((view): Slide<Row>[] => {
    if (view === 'loop') return loop === null ? [] : [{ key: view, view }];
    if (view === 'wins' || view === 'activity') return [{ key: view, view }];
    return boards.flatMap(({ key, rows }, scope) => {
      const drawn = rows.filter(({ values }) => values.filter((value) => value !== null).length > 1);
      const pages = inPages(view === 'score' ? rows : drawn, view === 'score' ? mostTiles : mostCharts);
      return pages.map((page, n) => ({
        key: `${view} ${key} ${n}`,
        view,
        scope,
        rows: page,
        page: n,
        pages: pages.length,
      }));
    });
  });
}
