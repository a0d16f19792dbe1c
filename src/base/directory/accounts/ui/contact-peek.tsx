import type { ContactId } from '#base/kernel/id.ts';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { PeekPanel } from '#base/ui-kit/peek-panel.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';

import { accountMessages } from '../messages.ts';
import { ContactCard } from './contact-card.tsx';
import { useContact } from './use-contact.ts';

/** A contact beside their list: where they work and how to reach them. */
export function ContactPeek({ contactId }: { contactId: ContactId }) {
  const words = useWords(accountMessages);
  const { data: contact, error, refetch } = useContact(contactId);
  return (
    <PeekPanel title={contact?.name ?? (error ? words.contacts : undefined)} to={`/contacts/${contactId}`}>
      {contact ? (
        <ContactCard contact={contact} key={contactId} />
      ) : (
        <Sheet>
          <ErrorNote error={error} onRetry={() => void refetch()} />
        </Sheet>
      )}
    </PeekPanel>
  );
}
