import type { Context } from '#base/db/context.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import { listTasks as contract } from '#do/tasks/contract.ts';
import { listTasks } from '#do/tasks/queries/list-tasks.ts';

import { columnMessages } from '../table-messages.ts';
import type { Sheet } from '../writing/sheet.ts';
import { asListed } from './pages.ts';

type Row = Awaited<ReturnType<typeof listTasks>>['rows'][number];

/** Tasks as their list gives them with this filter; everybody's, open and done, where nothing is asked. */
export function taskSheet(ctx: Context, filter: Record<string, string>): Sheet<Row> {
  const words = wordsOf(columnMessages, ctx.language);
  const shows = filter['show'] === undefined ? ['open', 'done'] : [filter['show']];
  return {
    title: words.tasks,
    columns: [
      { head: words.taskId, kind: 'text', value: ({ id }) => id },
      { head: words.title, kind: 'text', value: ({ title }) => title },
      { head: words.kind, kind: 'text', value: ({ kind }) => kind },
      {
        head: words.status,
        kind: 'text',
        value: ({ status }) => (status === 'open' ? words.open : words.done),
      },
      { head: words.dueOn, kind: 'day', value: ({ dueOn }) => dueOn },
      { head: words.dueTime, kind: 'text', value: ({ dueTime }) => dueTime },
      { head: words.priority, kind: 'text', value: ({ priority }) => priority },
      { head: words.member, kind: 'text', value: ({ member }) => member?.name },
      { head: words.dealId, kind: 'text', value: ({ deal }) => deal?.id },
      { head: words.deal, kind: 'text', value: ({ deal }) => deal?.title },
      { head: words.accountId, kind: 'text', value: ({ account }) => account?.id },
      { head: words.account, kind: 'text', value: ({ account }) => account?.name },
      { head: words.contactId, kind: 'text', value: ({ contact }) => contact?.id },
      { head: words.contact, kind: 'text', value: ({ contact }) => contact?.name },
      { head: words.endedAt, kind: 'instant', value: ({ endedAt }) => endedAt },
      { head: words.note, kind: 'text', value: ({ note }) => note },
    ],
    pages: async function* pages() {
      for (const show of shows) {
        const asked = contract.input.parse({ whose: 'all', ...filter, show, limit: 200 });
        yield* asListed((place) => listTasks(ctx, { ...asked, ...place }));
      }
    },
  };
}
