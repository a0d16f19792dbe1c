import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { wordsOf } from '#base/i18n/messages.ts';

import { columnMessages } from '../table-messages.ts';
import type { Sheet } from '../writing/sheet.ts';
import { ownColumns } from './own-columns.ts';

const pageSize = 500;
const firstId = '00000000-0000-0000-0000-000000000000';

/** All rows of a table in the order of their ids, page by page. */
async function* inPages<Row extends { id: string }>(
  ctx: Context,
  read: (tx: Tx, after: string, limit: number) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  for (let after = firstId; ;) {
    const rows = await ctx.read((tx) => read(tx, after, pageSize));
    yield rows;
    const last = rows.at(-1);
    if (rows.length < pageSize || last === undefined) return;
    after = last.id;
  }
}

export async function contactSheet(ctx: Context) {
  const words = wordsOf(columnMessages, ctx.language);
  const read = (tx: Tx, after: string, limit: number) =>
    tx
      .selectFrom('contact')
      .leftJoin('account', 'account.id', 'contact.account_id')
      .where('contact.id', '>', after as never)
      .orderBy('contact.id')
      .limit(limit)
      .selectAll('contact')
      .select('account.name as account')
      .execute();
  type Row = Awaited<ReturnType<typeof read>>[number];
  return {
    title: words.contacts,
    columns: [
      { head: words.contactId, kind: 'text', value: ({ id }) => id },
      { head: words.name, kind: 'text', value: ({ name }) => name },
      { head: words.accountId, kind: 'text', value: ({ account_id }) => account_id },
      { head: words.account, kind: 'text', value: ({ account }) => account },
      { head: words.jobTitle, kind: 'text', value: ({ job_title }) => job_title },
      { head: words.email, kind: 'text', value: ({ email }) => email },
      { head: words.phone, kind: 'text', value: ({ phone }) => phone },
      { head: words.archived, kind: 'flag', value: ({ archived_at }) => archived_at !== null },
      ...(await ownColumns<Row>(ctx, 'contact')),
    ],
    pages: () => inPages(ctx, read),
  } satisfies Sheet<Row>;
}

export function activitySheet(ctx: Context) {
  const words = wordsOf(columnMessages, ctx.language);
  const read = (tx: Tx, after: string, limit: number) =>
    tx
      .selectFrom('activity')
      .leftJoin('member', 'member.id', 'activity.member_id')
      .leftJoin('deal', 'deal.id', 'activity.deal_id')
      .leftJoin('account', 'account.id', 'activity.account_id')
      .leftJoin('contact', 'contact.id', 'activity.contact_id')
      .where('activity.id', '>', after as never)
      .orderBy('activity.id')
      .limit(limit)
      .selectAll('activity')
      .select([
        'member.name as member',
        'deal.title as deal',
        'account.name as account',
        'contact.name as contact',
      ])
      .execute();
  type Row = Awaited<ReturnType<typeof read>>[number];
  return {
    title: words.activities,
    columns: [
      { head: words.activityId, kind: 'text', value: ({ id }) => id },
      { head: words.kind, kind: 'text', value: ({ kind }) => kind },
      { head: words.status, kind: 'text', value: ({ status }) => words[status] },
      { head: words.at, kind: 'instant', value: ({ at }) => at.toISOString() },
      { head: words.minutes, kind: 'number', value: ({ minutes }) => minutes },
      { head: words.outcome, kind: 'text', value: ({ outcome }) => outcome },
      { head: words.member, kind: 'text', value: ({ member }) => member },
      { head: words.dealId, kind: 'text', value: ({ deal_id }) => deal_id },
      { head: words.deal, kind: 'text', value: ({ deal }) => deal },
      { head: words.accountId, kind: 'text', value: ({ account_id }) => account_id },
      { head: words.account, kind: 'text', value: ({ account }) => account },
      { head: words.contactId, kind: 'text', value: ({ contact_id }) => contact_id },
      { head: words.contact, kind: 'text', value: ({ contact }) => contact },
      { head: words.note, kind: 'text', value: ({ note }) => note },
    ],
    pages: () => inPages(ctx, read),
  } satisfies Sheet<Row>;
}

export function productSheet(ctx: Context) {
  const words = wordsOf(columnMessages, ctx.language);
  const read = (tx: Tx, after: string, limit: number) =>
    tx
      .selectFrom('product')
      .where('id', '>', after as never)
      .orderBy('id')
      .limit(limit)
      .selectAll()
      .execute();
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
    pages: () => inPages(ctx, read),
  } satisfies Sheet<Row>;
}

export function competitorSheet(ctx: Context) {
  const words = wordsOf(columnMessages, ctx.language);
  const read = (tx: Tx, after: string, limit: number) =>
    tx
      .selectFrom('competitor')
      .where('id', '>', after as never)
      .orderBy('id')
      .limit(limit)
      .selectAll()
      .execute();
  type Row = Awaited<ReturnType<typeof read>>[number];
  return {
    title: words.competitors,
    columns: [
      { head: words.competitorId, kind: 'text', value: ({ id }) => id },
      { head: words.name, kind: 'text', value: ({ name }) => name },
      { head: words.website, kind: 'text', value: ({ website }) => website },
      { head: words.archived, kind: 'flag', value: ({ archived_at }) => archived_at !== null },
    ],
    pages: () => inPages(ctx, read),
  } satisfies Sheet<Row>;
}

export function memberSheet(ctx: Context) {
  const words = wordsOf(columnMessages, ctx.language);
  const read = (tx: Tx, after: string, limit: number) =>
    tx
      .selectFrom('member')
      .leftJoin('team', 'team.id', 'member.team_id')
      .leftJoin('member as above', 'above.id', 'member.reports_to_id')
      .where('member.id', '>', after as never)
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
    pages: () => inPages(ctx, read),
  } satisfies Sheet<Row>;
}
