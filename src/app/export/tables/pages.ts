import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';

const pageSize = 500;
const firstId = '00000000-0000-0000-0000-000000000000';

/** All rows of a table in the order of their ids, page by page. */
export async function* byId<Row extends { id: string }>(
  ctx: Context,
  read: (tx: Tx, after: never, limit: number) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  for (let after = firstId; ;) {
    const rows = await ctx.read((tx) => read(tx, after as never, pageSize));
    yield rows;
    const last = rows.at(-1);
    if (rows.length < pageSize || last === undefined) return;
    after = last.id;
  }
}

type Page<Row> = { rows: readonly Row[]; next: string | null };

/** The rows of a list as its screen shows them, page after page. */
export async function* asListed<Row>(
  list: (place: { cursor?: string }) => Promise<Page<Row>>,
): AsyncGenerator<readonly Row[]> {
  let cursor: string | null = null;
  do {
    const page: Page<Row> = await list(cursor === null ? {} : { cursor });
    yield page.rows;
    cursor = page.next;
  } while (cursor !== null);
}
