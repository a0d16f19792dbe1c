import type { Context } from '#base/db/context.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import { listActivities as contract } from '#do/pipeline/activity-contract.ts';
import { listActivities } from '#do/pipeline/queries/list-activities.ts';

import { columnMessages } from '../table-messages.ts';
import type { Sheet } from '../writing/sheet.ts';
import { asListed } from './pages.ts';

type Row = Awaited<ReturnType<typeof listActivities>>['rows'][number];

/** Activities as their list gives them with this filter; what is planned and what was done where neither is asked. */
export function activitySheet(ctx: Context, filter: Record<string, string>): Sheet<Row> {
  const words = wordsOf(columnMessages, ctx.language);
  const statuses = filter['status'] === undefined ? ['done', 'planned'] : [filter['status']];
  return {
    title: words.activities,
    columns: [
      { head: words.activityId, kind: 'text', value: ({ id }) => id },
      { head: words.kind, kind: 'text', value: ({ kind }) => kind },
      { head: words.status, kind: 'text', value: ({ status }) => words[status] },
      { head: words.at, kind: 'instant', value: ({ at }) => at },
      { head: words.minutes, kind: 'number', value: ({ minutes }) => minutes },
      { head: words.outcome, kind: 'text', value: ({ outcome }) => outcome },
      { head: words.member, kind: 'text', value: ({ member }) => member?.name },
      { head: words.dealId, kind: 'text', value: ({ deal }) => deal?.id },
      { head: words.deal, kind: 'text', value: ({ deal }) => deal?.title },
      { head: words.accountId, kind: 'text', value: ({ account }) => account?.id },
      { head: words.account, kind: 'text', value: ({ account }) => account?.name },
      { head: words.contactId, kind: 'text', value: ({ contact }) => contact?.id },
      { head: words.contact, kind: 'text', value: ({ contact }) => contact?.name },
      { head: words.note, kind: 'text', value: ({ note }) => note },
    ],
    pages: async function* pages() {
      for (const status of statuses) {
        const asked = contract.input.parse({ ...filter, status, limit: 200 });
        yield* asListed((place) => listActivities(ctx, { ...asked, ...place }));
      }
    },
  };
}
