import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { AskedOf } from '#base/http/contract.ts';
import { formatNumber } from '#base/i18n/format.ts';
import { ask } from '#base/ui-kit/client.ts';
import { useLanguage } from '#base/ui-kit/language.tsx';

import { countContacts } from '../contact-contract.ts';
import { countAccounts } from '../contract.ts';

type Found = { count: number; more: boolean } | undefined;

/** How many accounts the filters leave; undefined until that is counted. */
export function useFoundAccounts(asked: AskedOf<typeof countAccounts>, enabled: boolean): Found {
  const { data } = useQuery({
    queryKey: ['accounts', 'count', asked],
    queryFn: ({ signal }) => ask(countAccounts, asked, { signal }),
    enabled,
    placeholderData: keepPreviousData,
  });
  return data;
}

export function useFoundContacts(asked: AskedOf<typeof countContacts>, enabled: boolean): Found {
  const { data } = useQuery({
    queryKey: ['contacts', 'count', asked],
    queryFn: ({ signal }) => ask(countContacts, asked, { signal }),
    enabled,
    placeholderData: keepPreviousData,
  });
  return data;
}

/** How many rows the filters leave, in words; empty until that is counted. */
export function useFoundWords(found: Found, say: (n: string, more: boolean) => string): string {
  const language = useLanguage();
  return found ? say(formatNumber(found.count, language), found.more) : '';
}
