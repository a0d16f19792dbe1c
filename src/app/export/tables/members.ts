import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { wordsOf } from '#base/i18n/messages.ts';

import { columnMessages } from '../table-messages.ts';
import type { Sheet } from '../writing/sheet.ts';
import { byId } from './pages.ts';

export function memberSheet(ctx: Context) {
  const words = wordsOf(columnMessages, ctx.language);
  const read = (tx: Tx, after: never, limit: number) =>
    tx
      .selectFrom('member')
      .leftJoin('team', 'team.id', 'member.team_id')
      .leftJoin('member as above', 'above.id', 'member.reports_to_id')
      .where('member.id', '>', after)
      .orderBy('member.id')
      .limit(limit)
      .selectAll('member')
      .select(['team.name as team', 'above.name as reports_to'])
      .execute();
  type Row = Awaited<ReturnType<typeof read>>[number];
  return {
    title: words.members,
    columns: [
      { head: words.memberId, kind: 'text', value: ({ id }) => id },
      { head: words.name, kind: 'text', value: ({ name }) => name },
      { head: words.email, kind: 'text', value: ({ email }) => email },
      { head: words.access, kind: 'text', value: ({ access }) => access },
      { head: words.team, kind: 'text', value: ({ team }) => team },
      { head: words.reportsTo, kind: 'text', value: ({ reports_to }) => reports_to },
      { head: words.archived, kind: 'flag', value: ({ archived_at }) => archived_at !== null },
    ],
    pages: () => byId(ctx, read),
  } satisfies Sheet<Row>;
}
