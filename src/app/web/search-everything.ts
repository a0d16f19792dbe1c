import { search } from '#base/directory/search/contract.ts';
import { formatCents } from '#base/i18n/format.ts';
import type { Words } from '#base/i18n/messages.ts';
import type { Language } from '#base/kernel/language.ts';
import { ask } from '#base/ui-kit/client.ts';
import { AccountIcon, DealIcon, NoteIcon, PersonIcon, ProductIcon } from '#base/ui-kit/icons.tsx';
import type { shellMessages } from './messages.ts';
import type { FoundGroup } from './search-palette.tsx';

const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join(' · ') || undefined;

/**
 * Everything that holds a text. A note opens what it is written on.
 * @param text what is sought, not empty
 */
export async function searchEverything(
  text: string,
  signal: AbortSignal,
  words: Words<typeof shellMessages>,
  language: Language,
): Promise<FoundGroup[]> {
  const found = await ask(search, { q: text.slice(0, 200) }, { signal });
  return [
    {
      heading: words.deals,
      items: found.deals.map((deal) => ({
        key: deal.id,
        label: deal.title,
        hint: joined(
          deal.accountName,
          deal.phase,
          deal.amountCents === null ? null : formatCents(deal.amountCents, deal.currency, language, true),
        ),
        icon: DealIcon,
        to: `/deals/${deal.id}`,
      })),
    },
    {
      heading: words.accounts,
      items: found.accounts.map((account) => ({
        key: account.id,
        label: account.title,
        hint: account.city ?? undefined,
        icon: AccountIcon,
        to: `/accounts/${account.id}`,
      })),
    },
    {
      heading: words.contacts,
      items: found.contacts.map((contact) => ({
        key: contact.id,
        label: contact.title,
        hint: contact.accountName ?? undefined,
        icon: PersonIcon,
        to: `/contacts/${contact.id}`,
      })),
    },
    {
      heading: words.foundProducts,
      items: found.products.map((product) => ({
        key: product.id,
        label: product.title,
        hint: joined(product.code, product.family),
        icon: ProductIcon,
        to: '/offering',
      })),
    },
    {
      heading: words.foundNotes,
      items: found.notes.map((note) => ({
        key: note.id,
        label: note.title,
        hint: note.on.name,
        icon: NoteIcon,
        to: `/${note.on.kind}s/${note.on.id}`,
      })),
    },
  ];
}
