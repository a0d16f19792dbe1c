import { useMemo } from 'react';
import { useOwnColumns } from '#base/directory/custom-fields/ui/use-own-columns.tsx';
import { formatCents, formatDateShort, formatNumber } from '#base/i18n/format.ts';
import { dateIn, type TimeZone } from '#base/kernel/date.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import type { Column } from '#base/ui-kit/data-table.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { AccountRow } from '../contract.ts';
import { accountMessages } from '../messages.ts';

/** The columns with which the table begins; they fit beside the menu on a usual screen. */
export const usualAccountColumns = [
  'name',
  'kind',
  'city',
  'industry',
  'owner',
  'openDeals',
  'openAmount',
  'lastContact',
] as const;

/** What the table of accounts can say of each. Nought open deals is left blank, so that the others stand out. */
export function useAccountColumns(zone: TimeZone): readonly Column<AccountRow>[] {
  const words = useWords(accountMessages);
  const language = useLanguage();
  const own = useOwnColumns<AccountRow>('account');
  return useMemo(
    () => [
      { key: 'name', head: words.name, sortable: true, size: 13, grows: true, cell: ({ name }) => name },
      { key: 'kind', head: words.kind, size: 6, cell: ({ kind }) => <Badge>{words[kind]}</Badge> },
      { key: 'city', head: words.city, size: 8.75, cell: ({ city }) => city },
      { key: 'industry', head: words.industry, size: 9, cell: ({ industry }) => industry },
      { key: 'region', head: words.regionShort, size: 8, cell: ({ region }) => region },
      { key: 'owner', head: words.owner, size: 10, cell: ({ ownerName }) => ownerName },
      {
        key: 'openDeals',
        head: words.openDeals,
        end: true,
        size: 6.5,
        cell: ({ openDeals }) => (openDeals === 0 ? null : formatNumber(openDeals, language)),
      },
      {
        key: 'openAmount',
        head: words.openAmount,
        end: true,
        size: 6.5,
        cell: ({ openAmounts }) =>
          openAmounts.map(({ cents, currency }) => formatCents(cents, currency, language, true)).join(' + '),
      },
      {
        key: 'lastContact',
        head: words.lastContact,
        end: true,
        size: 8.25,
        cell: ({ lastContactAt }) =>
          lastContactAt ? formatDateShort(dateIn(zone, new Date(lastContactAt)), language) : null,
      },
      {
        key: 'updated',
        head: words.updated,
        end: true,
        size: 8.25,
        sortable: true,
        sortFirst: 'descending',
        cell: ({ updatedAt }) => formatDateShort(dateIn(zone, new Date(updatedAt)), language),
      },
      ...own,
    ],
    [words, language, own, zone],
  );
}
