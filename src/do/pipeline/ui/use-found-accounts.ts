import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { listAccounts } from '#base/directory/accounts/contract.ts';
import { ask } from '#base/ui-kit/client.ts';

/** Accounts by a part of their name, a moment after the last letter. */
export function useFoundAccounts(text: string) {
  const [asked, setAsked] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(text.trim()), 200);
    return () => window.clearTimeout(timer);
  }, [text]);
  const { data, isFetching } = useQuery({
    queryKey: ['accounts', 'find', asked],
    queryFn: ({ signal }) => ask(listAccounts, { text: asked, limit: 20 }, { signal }),
    placeholderData: keepPreviousData,
  });
  return { rows: data?.rows ?? [], loading: isFetching || asked !== text.trim() };
}
