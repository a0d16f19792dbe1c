import { useMemo } from 'react';
import { formatCents, formatDateShort, formatNumber } from '#base/i18n/format.ts';
import { dateIn, type TimeZone } from '#base/kernel/date.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import type { Column } from '#base/ui-kit/data-table.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { AccountRow } from '../contract.ts';
import { accountMessages } from '../messages.ts';

/** What the table of accounts says of each. Nought open deals is left blank, so that the others stand out. */
export function useAccountColumns(zone: TimeZone): readonly Column<AccountRow>[] {
  const words = useWords(accountMessages);
  const language = useLanguage();
  return useMemo(
    () => [
      { key: 'name', head: words.name, sortable: true, cell: ({ name }) => name },
      { key: 'kind', head: words.kind, cell: ({ kind }) => <Badge>{words[kind]}</Badge> },
      { key: 'city', head: words.city, cell: ({ city }) => city },
      { key: 'industry', head: words.industry, cell: ({ industry }) => industry },
      { key: 'owner', head: words.owner, cell: ({ ownerName }) => ownerName },
      {
        key: 'openDeals',
        head: words.openDeals,
        end: true,
        cell: ({ openDeals }) => (openDeals === 0 ? null : formatNumber(openDeals, language)),
      },
      {
        key: 'openAmount',
        head: words.openAmount,
        end: true,
        cell: ({ openAmounts }) =>
          openAmounts.map(({ cents, currency }) => formatCents(cents, currency, language, true)).join(' + '),
      },
      {
        key: 'lastContact',
        head: words.lastContact,
        end: true,
        cell: ({ lastContactAt }) =>
          lastContactAt ? formatDateShort(dateIn(zone, new Date(lastContactAt)), language) : null,
      },
      {
        key: 'updated',
        head: words.updated,
        end: true,
        sortable: true,
        sortFirst: 'descending',
        cell: ({ updatedAt }) => formatDateShort(dateIn(zone, new Date(updatedAt)), language),
      },
    ],
    [words, language, zone],
  );
}
