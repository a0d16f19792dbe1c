import type { Context } from '#base/db/context.ts';
import { listContacts as contract } from '#base/directory/accounts/contact-contract.ts';
import { listContacts } from '#base/directory/accounts/queries/list-contacts.ts';
import { wordsOf } from '#base/i18n/messages.ts';

import { columnMessages } from '../table-messages.ts';
import type { Sheet } from '../writing/sheet.ts';
import { ownColumns } from './own-columns.ts';
import { asListed } from './pages.ts';

type Row = Awaited<ReturnType<typeof listContacts>>['rows'][number];

/** Contacts as their table shows them with this filter. */
export async function contactSheet(ctx: Context, filter: Record<string, string>): Promise<Sheet<Row>> {
  const words = wordsOf(columnMessages, ctx.language);
  const asked = contract.input.parse({ ...filter, limit: 200 });
  return {
    title: words.contacts,
    columns: [
      { head: words.contactId, kind: 'text', value: ({ id }) => id },
      { head: words.name, kind: 'text', value: ({ name }) => name },
      { head: words.accountId, kind: 'text', value: ({ accountId }) => accountId },
      { head: words.account, kind: 'text', value: ({ account }) => account?.name },
      { head: words.jobTitle, kind: 'text', value: ({ jobTitle }) => jobTitle },
      { head: words.email, kind: 'text', value: ({ email }) => email },
      { head: words.phone, kind: 'text', value: ({ phone }) => phone },
      { head: words.owner, kind: 'text', value: ({ ownerName }) => ownerName },
      { head: words.lastActivity, kind: 'instant', value: ({ lastContactAt }) => lastContactAt },
      { head: words.archived, kind: 'flag', value: ({ archived }) => archived },
      { head: words.updated, kind: 'instant', value: ({ updatedAt }) => updatedAt },
      ...(await ownColumns<Row>(ctx, 'contact')),
    ],
    pages: () => asListed((place) => listContacts(ctx, { ...asked, ...place })),
  };
}
