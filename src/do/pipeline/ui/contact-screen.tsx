import { Navigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ContactActions } from '#base/directory/accounts/ui/contact-actions.tsx';
import { ContactCard } from '#base/directory/accounts/ui/contact-card.tsx';
import { useContact } from '#base/directory/accounts/ui/use-contact.ts';
import type { ContactId } from '#base/kernel/id.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import { accountScreenMessages } from './account-screen-messages.ts';
import { OwnTimeline } from './activities/own-timeline.tsx';
import { EntryScreen } from './entry-screen.tsx';
import { usualColumns } from './table/deal-columns.tsx';
import type { DealSearch } from './table/deal-search.ts';
import { DealsTable } from './table/deals-table.tsx';
import css from './deal/deal-screen.module.css';

/** A contact with their deals and everything that was done with them. */
export function ContactScreen() {
  const { contactId = '' } = useParams({ strict: false });
  const words = useWords(accountScreenMessages);
  const { data: contact, error, refetch } = useContact(contactId as ContactId);
  if (contact && contact.mergedIntoId !== null)
    return <Navigate replace to={`/contacts/${contact.mergedIntoId}`} />;
  return (
    <EntryScreen
      error={error}
      kind={words.contact}
      list={{ to: '/contacts', name: words.contacts }}
      onRetry={() => void refetch()}
      shown={
        contact && {
          name: contact.name,
          controls: (
            <>
              {contact.archived ? <Badge>{words.archived}</Badge> : null}
              <ContactActions contact={contact} />
            </>
          ),
          side: <ContactCard contact={contact} />,
          main: (
            <>
              <ContactDeals contactId={contact.id} />
              <OwnTimeline accountId={contact.accountId} contactId={contact.id} />
            </>
          ),
        }
      }
    />
  );
}

const columns = usualColumns('all').map((key) => ({ key, width: null }));

/** The deals in which somebody has a part, open and closed. */
function ContactDeals({ contactId }: { contactId: ContactId }) {
  const words = useWords(accountScreenMessages);
  const own: DealSearch = { status: 'all', filter: `contact:is:${contactId}` };
  const [search, setSearch] = useState(own);
  return (
    <section aria-label={words.deals} className={css.section}>
      <header className={css.head}>
        <h2>{words.deals}</h2>
      </header>
      <DealsTable
        columns={columns}
        empty={<p className={css.none}>{words.noDealsOfContact}</p>}
        onChange={(next) => setSearch({ ...next, ...own })}
        search={search}
      />
    </section>
  );
}
