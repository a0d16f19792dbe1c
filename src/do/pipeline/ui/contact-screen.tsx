import { Navigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ContactActions } from '#base/directory/accounts/ui/contact-actions.tsx';
import { ContactCard } from '#base/directory/accounts/ui/contact-card.tsx';
import { useContact } from '#base/directory/accounts/ui/use-contact.ts';
import type { ContactId } from '#base/kernel/id.ts';
import { BackLink } from '#base/ui-kit/back-link.tsx';
import { Badge } from '#base/ui-kit/badge.tsx';
import { OpenFailed } from '#base/ui-kit/open-failed.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import { accountScreenMessages } from './account-screen-messages.ts';
import { OwnTimeline } from './activities/own-timeline.tsx';
import { usualColumns } from './table/deal-columns.tsx';
import type { DealSearch } from './table/deal-search.ts';
import { DealsTable } from './table/deals-table.tsx';
import css from './deal/deal-screen.module.css';

/** A contact with their deals and everything that was done with them. */
export function ContactScreen() {
  const { contactId = '' } = useParams({ strict: false });
  const words = useWords(accountScreenMessages);
  const { data: contact, error, refetch } = useContact(contactId as ContactId);
  const above = <BackLink to="/contacts">{words.contacts}</BackLink>;
  if (!contact)
    return (
      <Page above={error ? null : above} title={words.contact}>
        {error ? (
          <OpenFailed back={words.contacts} error={error} onRetry={() => void refetch()} to="/contacts" />
        ) : (
          <Skeleton lines={6} />
        )}
      </Page>
    );
  if (contact.mergedIntoId !== null) return <Navigate replace to={`/contacts/${contact.mergedIntoId}`} />;
  return (
    <Page
      above={above}
      controls={
        <>
          {contact.archived ? <Badge>{words.archived}</Badge> : null}
          <ContactActions contact={contact} />
        </>
      }
      title={contact.name}
    >
      <div className={css.columns}>
        <div className={css.side}>
          <ContactCard contact={contact} />
        </div>
        <div className={css.main}>
          <ContactDeals contactId={contact.id} />
          <OwnTimeline accountId={contact.accountId} contactId={contact.id} />
        </div>
      </div>
    </Page>
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
