import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { OutputOf } from '#base/http/contract.ts';
import type { AccountId, ContactId, DealId, ProductId } from '#base/kernel/id.ts';
import { inLanguage, type LocalText } from '#base/kernel/language.ts';
import type { Cents, Currency } from '#base/kernel/money.ts';

import type * as contract from './contract.ts';
import { meantWords, soughtText } from './rules.ts';

export type Found = OutputOf<typeof contract.search>;

/** At most this many of each kind. */
const mostOfEach = 6;

type Row =
  | { kind: 'account'; id: AccountId; title: string; about: { city: string | null } }
  | {
      kind: 'contact';
      id: ContactId;
      title: string;
      about: { accountId: AccountId | null; accountName: string | null };
    }
  | {
      kind: 'deal';
      id: DealId;
      title: string;
      about: {
        accountName: string | null;
        status: 'open' | 'won' | 'lost';
        phase: LocalText;
        amountCents: Cents | null;
        currency: Currency;
      };
    }
  | { kind: 'product'; id: ProductId; title: string; about: { family: string | null; code: string | null } }
  | { kind: 'note'; id: string; title: string; about: { on: Found['notes'][number]['on'] } };

/** Everything that holds what was typed; where nothing holds it, by what was probably meant. */
export async function findEverywhere(ctx: Context, typed: string): Promise<Found> {
  const sought = soughtText(typed);
  const rows = sought === '' ? [] : await ctx.read((tx) => entriesFor(tx, sought));
  const found: Found = { accounts: [], contacts: [], deals: [], products: [], notes: [] };
  for (const { kind, id, title, about } of rows)
    if (kind === 'account') found.accounts.push({ id, title, ...about });
    else if (kind === 'contact') found.contacts.push({ id, title, ...about });
    else if (kind === 'product') found.products.push({ id, title, ...about });
    else if (kind === 'note') found.notes.push({ id, title, ...about });
    else found.deals.push({ id, title, ...about, phase: inLanguage(about.phase, ctx.language) });
  return found;
}

async function entriesFor(tx: Tx, typed: string): Promise<Row[]> {
  const rows = await searchEntries(tx, typed, null);
  if (rows.length > 0) return rows;
  const meant = await wordsMeant(tx, typed);
  return meant === null ? [] : searchEntries(tx, typed, meant);
}

async function searchEntries(tx: Tx, typed: string, sought: string[][] | null): Promise<Row[]> {
  const given = sought === null ? null : JSON.stringify(sought);
  const { rows } = await sql<Row>`
    select kind, id, title, about from search_entries(${typed}, ${mostOfEach}, ${given}::jsonb)
  `.execute(tx);
  return rows;
}

/** For each typed word the words that may have been meant; null where one of them can mean nothing here. */
async function wordsMeant(tx: Tx, typed: string): Promise<string[][] | null> {
  const { rows } = await sql<{ place: number; typed: string; near: string[] }>`
    select place, typed_word as typed, array_agg(word) as near
    from search_words(${typed}) group by place, typed_word order by place
  `.execute(tx);
  const meant = rows.map(({ typed: word, near }) => (near.includes(word) ? [word] : meantWords(word, near)));
  return meant.length > 0 && meant.every((choices) => choices.length > 0) ? meant : null;
}
