import { search } from '#base/directory/search/contract.ts';
import { formatCents } from '#base/i18n/format.ts';
import type { Words } from '#base/i18n/messages.ts';
import type { Language } from '#base/kernel/language.ts';
import { ask } from '#base/ui-kit/client.ts';
import { AccountIcon, DealIcon, PersonIcon } from '#base/ui-kit/icons.tsx';
import type { shellMessages } from './messages.ts';
import type { NavigationEntry } from './navigation.ts';
import type { FoundGroup } from './search-palette.tsx';

const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join(' · ') || undefined;

/**
 * Accounts, contacts and deals by their names. A contact opens its account. What has no screen yet is left out.
 * @param text what is sought, not empty
 */
export async function searchEverything(
  text: string,
  signal: AbortSignal,
  entries: readonly NavigationEntry[],
  words: Words<typeof shellMessages>,
  language: Language,
): Promise<FoundGroup[]> {
  const has = (path: string) => entries.some((entry) => entry.path === path);
  if (!has('/accounts') && !has('/deals')) return [];
  const found = await ask(search, { q: text.slice(0, 200) }, { signal });
  const groups: FoundGroup[] = [];
  if (has('/deals')) {
    groups.push({
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
    });
  }
  if (has('/accounts')) {
    groups.push(
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
        items: found.contacts.flatMap((contact) =>
          contact.accountId === null
            ? []
            : [
                {
                  key: contact.id,
                  label: contact.title,
                  hint: contact.accountName ?? undefined,
                  icon: PersonIcon,
                  to: `/accounts/${contact.accountId}`,
                },
              ],
        ),
      },
    );
  }
  return groups;
}
