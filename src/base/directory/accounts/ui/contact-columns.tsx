import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useOwnColumns } from '#base/directory/custom-fields/ui/use-own-columns.tsx';
import { formatDateShort } from '#base/i18n/format.ts';
import { dateIn, type TimeZone } from '#base/kernel/date.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import type { Column } from '#base/ui-kit/data-table.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { ContactRow } from '../contact-contract.ts';
import { directoryMessages } from '../directory-messages.ts';
import { accountMessages } from '../messages.ts';
import { ReachSign } from './consent/reach-sign.tsx';
import { MailLink, PhoneLink } from './reach-links.tsx';

/** The columns with which the table begins; they fit beside the menu on a usual screen. */
export const usualContactColumns = ['name', 'jobTitle', 'account', 'phone', 'email', 'lastContact'] as const;

/** What the table of contacts can say of each. */
export function useContactColumns(zone: TimeZone): readonly Column<ContactRow>[] {
  const words = useWords(accountMessages);
  const more = useWords(directoryMessages);
  const language = useLanguage();
  const own = useOwnColumns<ContactRow>('contact');
  return useMemo(() => {
    const day = (instant: string | null) =>
      instant === null ? null : formatDateShort(dateIn(zone, new Date(instant)), language);
    return [
      { key: 'name', head: words.name, sortable: true, size: 11, grows: true, cell: ({ name }) => name },
      { key: 'jobTitle', head: words.jobTitle, size: 11, card: 'wide', cell: ({ jobTitle }) => jobTitle },
      {
        key: 'account',
        head: more.account,
        size: 13,
        card: 'wide',
        cell: ({ account }) =>
          account === null ? null : <Link to={`/accounts/${account.id}`}>{account.name}</Link>,
      },
      {
        key: 'phone',
        head: words.phone,
        size: 8.5,
        card: 'wide',
        cell: ({ phone, reach }) =>
          phone === null ? null : (
            <span>
              <PhoneLink number={phone} />
              <ReachSign channel="phone" reach={reach} />
            </span>
          ),
      },
      {
        key: 'email',
        head: words.email,
        size: 15.75,
        card: 'wide',
        cell: ({ email }) => (email === null ? null : <MailLink address={email} />),
      },
      {
        key: 'kind',
        head: words.kind,
        size: 6,
        cell: ({ account }) => (account === null ? null : <Badge>{words[account.kind]}</Badge>),
      },
      { key: 'city', head: words.city, size: 8, cell: ({ account }) => account?.city },
      { key: 'owner', head: words.owner, size: 9.5, cell: ({ ownerName }) => ownerName },
      {
        key: 'lastContact',
        head: words.lastContact,
        end: true,
        size: 8.25,
        cell: ({ lastContactAt }) => day(lastContactAt),
      },
      {
        key: 'updated',
        head: words.updated,
        end: true,
        size: 8.25,
        sortable: true,
        sortFirst: 'descending',
        cell: ({ updatedAt }) => day(updatedAt),
      },
      ...own,
    ];
  }, [language, more, own, words, zone]);
}
