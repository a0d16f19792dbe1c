import { useQuery } from '@tanstack/react-query';
import type { OutputOf } from '#base/http/contract.ts';
import type { ContactId } from '#base/kernel/id.ts';
import { ask } from '#base/ui-kit/client.ts';

import { getContact } from '../contact-contract.ts';

export type ShownContact = OutputOf<typeof getContact>;

/** A contact with the account that they are at. */
export function useContact(contactId: ContactId) {
  return useQuery({
    queryKey: ['contacts', 'one', contactId],
    queryFn: ({ signal }) => ask(getContact, { contactId }, { signal }),
  });
}
