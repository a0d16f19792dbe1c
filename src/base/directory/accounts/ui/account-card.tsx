import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatCents, formatNumber } from '#base/i18n/format.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';

import type { NamedAccount } from '../contract.ts';
import { accountMessages } from '../messages.ts';
import css from './account-card.module.css';
import { MailLink, PhoneLink, SiteLink } from './reach-links.tsx';
import type { ShownAccount } from './use-account.ts';
import { useViewer } from '#base/auth/ui/use-viewer.ts';

type Fact = { name: string; value: ReactNode };

/** What is known of an account: whose it is, where to reach it, to which group it belongs. */
export function AccountCard(props: { shown: ShownAccount }) {
  const { account, owner, parent, subsidiaries } = props.shown;
  const words = useWords(accountMessages);
  const language = useLanguage();
  const { currency } = useViewer();
  const place = [account.address, account.city, account.country].filter(Boolean);
  const facts: Fact[] = [
    { name: words.owner, value: owner?.name ?? <span className={css.soft}>{words.noOwner}</span> },
    { name: words.phone, value: account.phone && <PhoneLink number={account.phone} /> },
    { name: words.email, value: account.email && <MailLink address={account.email} /> },
    { name: words.website, value: account.website && <SiteLink site={account.website} /> },
    { name: words.address, value: place.length > 0 && place.map((line) => <div key={line}>{line}</div>) },
    { name: words.industry, value: account.industry },
    {
      name: words.employees,
      value: account.employees !== null && formatNumber(account.employees, language),
    },
    {
      name: words.annualRevenue,
      value:
        account.annualRevenueCents !== null &&
        formatCents(account.annualRevenueCents, currency, language, true),
    },
    { name: words.chamberOfCommerceNumber, value: account.chamberOfCommerceNumber },
    { name: words.parent, value: parent && <AccountLink account={parent} /> },
    {
      name: words.subsidiaries,
      value: subsidiaries.length > 0 && (
        <ul className={css.list}>
          {subsidiaries.map((one) => (
            <li key={one.id}>
              <AccountLink account={one} />
            </li>
          ))}
        </ul>
      ),
    },
  ];
  const besides = Object.entries(account.details).filter(([, value]) => isPlain(value));
  return (
    <Sheet title={words.account}>
      <Facts facts={facts} />
      {besides.length > 0 ? (
        <details className={css.besides}>
          <summary>{words.details}</summary>
          <Facts facts={besides.map(([name, value]) => ({ name, value: String(value) }))} />
        </details>
      ) : null}
    </Sheet>
  );
}

/** Names with what is known of them; what is not known is left out. */
function Facts(props: { facts: readonly Fact[] }) {
  return (
    <dl className={css.facts}>
      {props.facts.map(({ name, value }) =>
        value ? (
          <div className={css.fact} key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

function AccountLink({ account }: { account: NamedAccount }) {
  return (
    <>
      <Link to={`/accounts/${account.id}`}>{account.name}</Link>
      {account.city ? <span className={css.soft}> {account.city}</span> : null}
    </>
  );
}

function isPlain(value: unknown): boolean {
  return (
    (typeof value === 'string' && value !== '') || typeof value === 'number' || typeof value === 'boolean'
  );
}
