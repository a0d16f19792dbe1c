import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { FieldSummary } from '#base/directory/custom-fields/ui/field-summary.tsx';
import { Avatar } from '#base/ui-kit/avatar.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import {
  CheckIcon,
  EditIcon,
  HistoryIcon,
  MoreIcon,
  PersonIcon,
  PlusIcon,
  TrashIcon,
} from '#base/ui-kit/icons.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';

import type { Contact } from '../contact-contract.ts';
import { consentMessages } from '../consent-messages.ts';
import { accountMessages } from '../messages.ts';
import { ContactForm } from './contact-form.tsx';
import { ConsentDialog } from './consent/consent-dialog.tsx';
import { ReachSign } from './consent/reach-sign.tsx';
import css from './contact-list.module.css';
import { MailLink, PhoneLink } from './reach-links.tsx';
import type { ShownAccount } from './use-account.ts';
import { useArchiving } from './use-archiving.ts';

type ReachableContact = ShownAccount['contacts'][number];

/** The people at an account, how to reach them, and the way to add one. */
export function ContactList(props: { shown: ShownAccount }) {
  const { account, contacts, may } = props.shown;
  const words = useWords(accountMessages);
  const [open, setOpen] = useState<Contact | 'new' | null>(null);
  const mayAdd = may.edit && !account.archived;
  return (
    <Sheet
      actions={
        mayAdd ? (
          <Button aria-label={words.addContact} icon={PlusIcon} onClick={() => setOpen('new')} small>
            {words.addShort}
          </Button>
        ) : null
      }
      title={words.contacts}
    >
      {contacts.length === 0 ? (
        <p className={css.none}>{mayAdd ? words.noContacts : words.noContactsReader}</p>
      ) : (
        <ul className={css.list}>
          {contacts.map((contact) => (
            <ContactLine
              contact={contact}
              key={contact.id}
              onEdit={may.edit ? () => setOpen(contact) : undefined}
            />
          ))}
        </ul>
      )}
      {open === null ? null : (
        <ContactForm
          accountId={account.id}
          contact={open === 'new' ? undefined : open}
          onClose={() => setOpen(null)}
        />
      )}
    </Sheet>
  );
}

function ContactLine(props: { contact: ReachableContact; onEdit: (() => void) | undefined }) {
  const { contact, onEdit } = props;
  const words = useWords(accountMessages);
  const consent = useWords(consentMessages);
  const viewer = useViewer();
  const { archiveContact } = useArchiving();
  const [asking, setAsking] = useState(false);
  return (
    <li className={css.line}>
      <Avatar name={contact.name} />
      <div className={css.who}>
        <div className={css.name}>
          <Link to={`/contacts/${contact.id}`}>{contact.name}</Link>
        </div>
        {contact.jobTitle ? <div className={css.soft}>{contact.jobTitle}</div> : null}
        {contact.phone || contact.email ? (
          <div className={css.reach}>
            {contact.phone ? <PhoneLink number={contact.phone} /> : null}
            {contact.email ? <MailLink address={contact.email} /> : null}
          </div>
        ) : null}
        {contact.phone ? <ReachSign channel="phone" reach={contact.reach} /> : null}
        {contact.email ? <ReachSign channel="email" reach={contact.reach} /> : null}
        <FieldSummary subject="contact" values={contact.fields} />
      </div>
      {onEdit ? (
        <Menu
          groups={[
            {
              items: [
                { label: consent.consent, icon: CheckIcon, onSelect: () => setAsking(true) },
                { label: words.editShort, icon: EditIcon, onSelect: onEdit },
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
                { label: words.archive, icon: TrashIcon, onSelect: () => void archiveContact(contact) },
              ],
            },
          ]}
          trigger={<IconButton icon={MoreIcon} label={words.actionsFor(contact.name)} small />}
        />
      ) : null}
      {asking ? (
        <ConsentDialog
          name={contact.name}
          onClose={() => setAsking(false)}
          subject={{ contactId: contact.id }}
        />
      ) : null}
    </li>
  );
}
