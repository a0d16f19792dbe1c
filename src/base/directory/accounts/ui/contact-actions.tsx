import { useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { Button } from '#base/ui-kit/button.tsx';
import {
  CheckIcon,
  EditIcon,
  HistoryIcon,
  MoreIcon,
  PersonIcon,
  TrashIcon,
  UndoIcon,
} from '#base/ui-kit/icons.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';

import { consentMessages } from '../consent-messages.ts';
import { accountMessages } from '../messages.ts';
import { ConsentDialog } from './consent/consent-dialog.tsx';
import { ContactForm } from './contact-form.tsx';
import { useArchiving } from './use-archiving.ts';
import type { ShownContact } from './use-contact.ts';

/** What may be done with a contact, for the head of their screen. Nothing for who may only read. */
export function ContactActions({ contact }: { contact: ShownContact }) {
  const words = useWords(accountMessages);
  const consent = useWords(consentMessages);
  const viewer = useViewer();
  const { archiveContact, restoreContact } = useArchiving();
  const [doing, setDoing] = useState<'edit' | 'consent' | null>(null);
  const close = () => setDoing(null);
  if (!contact.may.edit) return null;
  if (contact.archived)
    return (
      <Button icon={UndoIcon} onClick={() => void restoreContact(contact)}>
        {words.restore}
      </Button>
    );
  return (
    <>
      <Button icon={EditIcon} onClick={() => setDoing('edit')}>
        {words.editShort}
      </Button>
      <Menu
        groups={[
          { items: [{ label: consent.consent, icon: CheckIcon, onSelect: () => setDoing('consent') }] },
          {
            items: [
              { label: words.history, icon: HistoryIcon, to: `/history/contact/${contact.id}` },
              ...(viewer.access === 'administrator'
                ? [
                    {
                      label: words.privacy,
                      icon: PersonIcon,
                      to: `/settings/privacy/contact/${contact.id}`,
                    },
                  ]
                : []),
            ],
          },
          {
            items: [{ label: words.archive, icon: TrashIcon, onSelect: () => void archiveContact(contact) }],
          },
        ]}
        trigger={<IconButton icon={MoreIcon} label={words.more} />}
      />
      {doing === 'edit' ? (
        <ContactForm accountId={contact.accountId} contact={contact} onClose={close} />
      ) : null}
      {doing === 'consent' ? (
        <ConsentDialog name={contact.name} onClose={close} subject={{ contactId: contact.id }} />
      ) : null}
    </>
  );
}
