import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { MailLink, PhoneLink } from '#base/directory/accounts/ui/reach-links.tsx';
import type { ContactId } from '#base/kernel/id.ts';
import { Avatar } from '#base/ui-kit/avatar.tsx';
import { Badge } from '#base/ui-kit/badge.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { EditIcon, MoreIcon, PlusIcon, StarIcon, TrashIcon } from '#base/ui-kit/icons.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';
import { WarnBadge } from '#base/ui-kit/warn-badge.tsx';

import type { DealParts } from '../../parts/contract.ts';
import css from '../../parts/ui/parts.module.css';
import type { Deal } from '../../shapes.ts';
import { setDealContacts, type DealContact } from '../contract.ts';
import { peopleOfDealMessages } from '../messages.ts';

const PersonDialog = lazy(async () => ({ default: (await import('./person-dialog.tsx')).PersonDialog }));

/** The people of a deal with their part in the decision; says so when nobody of them decides. */
export function PeopleSheet({ deal, parts }: { deal: Deal; parts: DealParts }) {
  const { contacts, version } = parts;
  const words = useWords(peopleOfDealMessages);
  const queries = useQueryClient();
  const { run, quick } = useChange(() => queries.invalidateQueries({ queryKey: ['deals'] }));
  const [editing, setEditing] = useState<DealContact | 'new' | null>(null);
  const send = (people: readonly DealContact[], from = version) =>
    ask(setDealContacts, {
      dealId: deal.id,
      version: from,
      contacts: people.map(({ contact, part, note }) => ({ contactId: contact.id, part, note })),
      primaryId: people.find(({ primary }) => primary)?.contact.id ?? null,
    });
  const change = (people: readonly DealContact[], text: string) =>
    quick(() => send(people), { text, undo: (done) => send(contacts, done.version) });
  const withPrimary = (people: readonly DealContact[], id: ContactId) =>
    people.map((each) => ({ ...each, primary: each.contact.id === id }));
  const save = async (person: DealContact) => {
    const others = contacts.filter(({ contact }) => contact.id !== person.contact.id);
    const people = [...others, person];
    await run(() => send(person.primary ? withPrimary(people, person.contact.id) : people));
    setEditing(null);
  };
  const noDecider = contacts.length > 0 && !contacts.some(({ part }) => part === 'decider');
  return (
    <Sheet
      actions={
        deal.may.edit ? (
          <IconButton icon={PlusIcon} label={words.add} onClick={() => setEditing('new')} small />
        ) : null
      }
      sum={contacts.length > 0 ? String(contacts.length) : undefined}
      title={words.people}
    >
      {contacts.length === 0 ? (
        <div className={css.empty}>
          <p>{deal.may.edit ? words.none : words.noneToRead}</p>
          {deal.may.edit ? (
            <Button icon={PlusIcon} onClick={() => setEditing('new')} small>
              {words.add}
            </Button>
          ) : null}
        </div>
      ) : null}
      {noDecider && deal.status === 'open' ? <WarnBadge>{words.noDecider}</WarnBadge> : null}
      <ul className={css.list}>
        {contacts.map((person) => {
          const { contact, part, note, primary } = person;
          return (
            <li className={css.row} key={contact.id}>
              <Avatar name={contact.name} />
              <div className={css.words}>
                <p className={css.name}>
                  {contact.name}
                  <Badge wing={part === 'decider' ? 'do' : undefined}>{words[part]}</Badge>
                </p>
                {contact.jobTitle || primary ? (
                  <p className={css.facts}>
                    {[contact.jobTitle, primary ? words.primary : ''].filter(Boolean).join(' · ')}
                  </p>
                ) : null}
                {contact.phone || contact.email ? (
                  <p className={css.reach}>
                    {contact.phone ? <PhoneLink number={contact.phone} /> : null}
                    {contact.email ? <MailLink address={contact.email} /> : null}
                  </p>
                ) : null}
                {note ? <p className={css.note}>{note}</p> : null}
              </div>
              {deal.may.edit ? (
                <Menu
                  groups={[
                    {
                      items: [
                        { label: words.edit, icon: EditIcon, onSelect: () => setEditing(person) },
                        ...(primary
                          ? []
                          : [
                              {
                                label: words.makePrimary,
                                icon: StarIcon,
                                onSelect: () =>
                                  change(withPrimary(contacts, contact.id), words.saved(contact.name)),
                              },
                            ]),
                        {
                          label: words.remove,
                          icon: TrashIcon,
                          danger: true,
                          onSelect: () =>
                            change(
                              contacts.filter((each) => each !== person),
                              words.removed(contact.name),
                            ),
                        },
                      ],
                    },
                  ]}
                  trigger={<IconButton icon={MoreIcon} label={words.more(contact.name)} small />}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
      {editing ? (
        <Suspense>
          <PersonDialog
            deal={deal}
            onClose={() => setEditing(null)}
            onSave={save}
            person={editing === 'new' ? null : editing}
            taken={contacts.map(({ contact }) => contact.id)}
          />
        </Suspense>
      ) : null}
    </Sheet>
  );
}
