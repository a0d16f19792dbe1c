import { useQuery } from '@tanstack/react-query';
import type { AccountId, ContactId } from '#base/kernel/id.ts';
import { ask } from '#base/ui-kit/client.ts';

import { getApproach } from '../../consent-contract.ts';

export type ApproachSubject = { accountId: AccountId } | { contactId: ContactId };

/** May an account or a contact be approached, and what was said about it. Nothing is asked for nobody. */
export function useApproach(subject: ApproachSubject | null) {
  return useQuery({
    queryKey: ['approach', subject],
    queryFn: ({ signal }) => ask(getApproach, subject ?? {}, { signal }),
    enabled: subject !== null,
  });
}
