import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DealId, FileId } from '#base/kernel/id.ts';
import { ask } from '#base/ui-kit/client.ts';

import { getDealParts } from '../../parts/contract.ts';

/** The file that confirms the order: the quote that the customer signed, unless another one is chosen. */
export function useConfirmationFile(dealId: DealId, winning: boolean) {
  const { data } = useQuery({
    queryKey: ['deals', 'one', dealId, 'parts'],
    queryFn: ({ signal }) => ask(getDealParts, { dealId }, { signal }),
    enabled: winning,
  });
  const signed = data?.quotes.find(({ status }) => status === 'accepted')?.signedFile?.id ?? null;
  const [chosen, setChosen] = useState<FileId | null>();
  return [chosen === undefined ? signed : chosen, setChosen] as const;
}
