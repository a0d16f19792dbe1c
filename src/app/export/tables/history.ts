import type { Context } from '#base/db/context.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import { historyFilter, type HistoryEntry } from '#app/history/contract.ts';
import { historyMessages } from '#app/history/messages.ts';
import { historyPages } from '#app/history/queries/list-history.ts';

import type { Sheet } from '../writing/sheet.ts';

type Row = { entry: HistoryEntry; change: HistoryEntry['changes'][number] | undefined };

/** The history as its filter leaves it, in words: a row for each field that changed. */
export function historySheet(ctx: Context, filter: Record<string, string>) {
  const words = wordsOf(historyMessages, ctx.language);
  return {
    title: words.title,
    columns: [
      { head: words.when, kind: 'instant', value: ({ entry }) => entry.at },
      { head: words.who, kind: 'text', value: ({ entry }) => entry.who },
      { head: words.how, kind: 'text', value: ({ entry }) => entry.how },
      { head: words.what, kind: 'text', value: ({ entry }) => entry.says },
      { head: words.subject, kind: 'text', value: ({ entry }) => entry.subject.name },
      { head: words.field, kind: 'text', value: ({ change }) => change?.field },
      { head: words.before, kind: 'text', value: ({ change }) => change?.from },
      { head: words.after, kind: 'text', value: ({ change }) => change?.to },
      { head: words.undone, kind: 'flag', value: ({ entry }) => entry.undone },
    ],
    pages: () => pages(ctx, filter),
  } satisfies Sheet<Row>;
}

async function* pages(ctx: Context, filter: Record<string, string>): AsyncGenerator<Row[]> {
  for await (const entries of historyPages(ctx, historyFilter.parse(filter)))
    yield entries.flatMap((entry): Row[] =>
      entry.changes.length === 0
        ? [{ entry, change: undefined }]
        : entry.changes.map((change) => ({ entry, change })),
    );
}
