import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { wordsOf } from '#base/i18n/messages.ts';

import { columnMessages } from '../table-messages.ts';
import type { Sheet } from '../writing/sheet.ts';
import { byId } from './pages.ts';

export function productSheet(ctx: Context) {
  const words = wordsOf(columnMessages, ctx.language);
  const read = (tx: Tx, after: never, limit: number) =>
    tx.selectFrom('product').where('id', '>', after).orderBy('id').limit(limit).selectAll().execute();
  type Row = Awaited<ReturnType<typeof read>>[number];
  return {
    title: words.products,
    columns: [
      { head: words.productId, kind: 'text', value: ({ id }) => id },
      { head: words.name, kind: 'text', value: ({ name }) => name },
      { head: words.family, kind: 'text', value: ({ family }) => family },
      { head: words.code, kind: 'text', value: ({ code }) => code },
      { head: words.price, kind: 'amount', value: ({ price_cents }) => price_cents },
      { head: words.currency, kind: 'text', value: ({ currency }) => currency },
      { head: words.archived, kind: 'flag', value: ({ archived_at }) => archived_at !== null },
    ],
    pages: () => byId(ctx, read),
  } satisfies Sheet<Row>;
}

export function competitorSheet(ctx: Context) {
  const words = wordsOf(columnMessages, ctx.language);
  const read = (tx: Tx, after: never, limit: number) =>
    tx.selectFrom('competitor').where('id', '>', after).orderBy('id').limit(limit).selectAll().execute();
  type Row = Awaited<ReturnType<typeof read>>[number];
  return {
    title: words.competitors,
    columns: [
      { head: words.competitorId, kind: 'text', value: ({ id }) => id },
      { head: words.name, kind: 'text', value: ({ name }) => name },
      { head: words.website, kind: 'text', value: ({ website }) => website },
      { head: words.archived, kind: 'flag', value: ({ archived_at }) => archived_at !== null },
    ],
    pages: () => byId(ctx, read),
  } satisfies Sheet<Row>;
}
