import type { Context } from '#base/db/context.ts';
import { listAccounts as contract } from '#base/directory/accounts/contract.ts';
import { listAccounts } from '#base/directory/accounts/queries/list-accounts.ts';
import type { AccountId } from '#base/kernel/id.ts';
import { wordsOf } from '#base/i18n/messages.ts';

import { columnMessages } from '../table-messages.ts';
import type { Sheet } from '../writing/sheet.ts';
import { ownColumns } from './own-columns.ts';
import { asListed } from './pages.ts';

type Row = Awaited<ReturnType<typeof wholeAccounts>>[number];

/** Accounts as their table shows them with this filter, with all that is known of each. */
export async function accountSheet(ctx: Context, filter: Record<string, string>): Promise<Sheet<Row>> {
  const words = wordsOf(columnMessages, ctx.language);
  return {
    title: words.accounts,
    columns: [
      { head: words.accountId, kind: 'text', value: ({ id }) => id },
      { head: words.name, kind: 'text', value: ({ name }) => name },
      { head: words.kind, kind: 'text', value: ({ kind }) => words[kind] },
      { head: words.parentId, kind: 'text', value: ({ parent_id }) => parent_id },
      { head: words.parent, kind: 'text', value: ({ parent }) => parent },
      { head: words.legalForm, kind: 'text', value: ({ legal_form }) => legal_form },
      { head: words.owner, kind: 'text', value: ({ owner }) => owner },
      { head: words.industry, kind: 'text', value: ({ industry }) => industry },
      { head: words.employees, kind: 'number', value: ({ employees }) => employees },
      { head: words.revenue, kind: 'amount', value: ({ annual_revenue_cents }) => annual_revenue_cents },
      { head: words.chamber, kind: 'text', value: (row) => row.chamber_of_commerce_number },
      { head: words.vat, kind: 'text', value: ({ vat_number }) => vat_number },
      { head: words.website, kind: 'text', value: ({ website }) => website },
      { head: words.phone, kind: 'text', value: ({ phone }) => phone },
      { head: words.email, kind: 'text', value: ({ email }) => email },
      { head: words.address, kind: 'text', value: ({ address }) => address },
      { head: words.postcode, kind: 'text', value: ({ postcode }) => postcode },
      { head: words.city, kind: 'text', value: ({ city }) => city },
      { head: words.region, kind: 'text', value: ({ region }) => region },
      { head: words.country, kind: 'text', value: ({ country }) => country },
      { head: words.archived, kind: 'flag', value: ({ archived_at }) => archived_at !== null },
      { head: words.updated, kind: 'instant', value: ({ updated_at }) => updated_at.toISOString() },
      ...(await ownColumns<Row>(ctx, 'account')),
    ],
    pages: () => pages(ctx, filter),
  };
}

async function* pages(ctx: Context, filter: Record<string, string>): AsyncGenerator<Row[]> {
  const asked = contract.input.parse({ ...filter, limit: 200 });
  for await (const rows of asListed((place) => listAccounts(ctx, { ...asked, ...place }))) {
    const ids = rows.map(({ id }) => id);
    const whole = new Map((await wholeAccounts(ctx, ids)).map((row) => [row.id, row]));
    yield ids.flatMap((id) => whole.get(id) ?? []);
  }
}

async function wholeAccounts(ctx: Context, ids: readonly AccountId[]) {
  if (ids.length === 0) return [];
  return ctx.read((tx) =>
    tx
      .selectFrom('account')
      .leftJoin('account as above', 'above.id', 'account.parent_id')
      .leftJoin('member as owner', 'owner.id', 'account.owner_id')
      .where('account.organisation_id', '=', ctx.organisationId)
      .where('account.id', 'in', ids)
      .selectAll('account')
      .select(['above.name as parent', 'owner.name as owner'])
      .execute(),
  );
}
