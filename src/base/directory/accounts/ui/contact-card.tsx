import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { CustomFieldValues } from '#base/directory/custom-fields/ui/custom-field-values.tsx';
import { formatDateShort } from '#base/i18n/format.ts';
import { dateIn } from '#base/kernel/date.ts';
import { ask } from '#base/ui-kit/client.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';

import { editContact } from '../contact-contract.ts';
import { directoryMessages } from '../directory-messages.ts';
import { accountMessages } from '../messages.ts';
import css from './account-card.module.css';
import { ReachSign } from './consent/reach-sign.tsx';
import { MailLink, PhoneLink } from './reach-links.tsx';
import type { ShownContact } from './use-contact.ts';

/** What is known of a contact: where they work, how to reach them and whether that is allowed. */
export function ContactCard({ contact }: { contact: ShownContact }) {
  const { account, owner, phone, email, reach, lastContactAt } = contact;
  const words = useWords(accountMessages);
  const lists = useWords(directoryMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const { zone } = useViewer();
  const soft = (text: string) => <span className={css.soft}>{text}</span>;
  const facts: { name: string; value: ReactNode; short?: boolean }[] = [
    {
      name: lists.account,
      value: account ? <Link to={`/accounts/${account.id}`}>{account.name}</Link> : soft(lists.noAccount),
    },
    { name: words.jobTitle, value: contact.jobTitle },
    { name: words.owner, value: owner?.name ?? soft(words.noOwner), short: true },
    {
      name: words.lastContact,
      value: lastContactAt
        ? formatDateShort(dateIn(zone, new Date(lastContactAt)), language)
        : soft(words.noContactYet),
      short: true,
    },
    {
      name: words.phone,
      value: phone && (
        <div className={css.reach}>
          <PhoneLink number={phone} />
          <ReachSign channel="phone" reach={reach} />
        </div>
      ),
    },
    {
      name: words.email,
      value: email && (
        <div className={css.reach}>
          <MailLink address={email} />
          <ReachSign channel="email" reach={reach} />
        </div>
      ),
    },
  ];
  const save = async (fields: Record<string, unknown>) => {
    await ask(editContact, { contactId: contact.id, version: contact.version, fields: fields as never });
    await queries.invalidateQueries();
  };
  return (
    <Sheet>
      <dl className={css.facts}>
        {facts
          .filter(({ value }) => value)
          .map(({ name, value, short }) => (
            <div className={short ? css.short : css.fact} key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <div className={css.own}>
        <CustomFieldValues
          save={contact.may.edit && !contact.archived ? save : undefined}
          subject="contact"
          values={contact.fields}
        />
      </div>
    </Sheet>
  );
}
