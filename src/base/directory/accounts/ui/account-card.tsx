import type { ReactNode } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { formatCents, formatDateShort, formatNumber } from '#base/i18n/format.ts';
import { dateIn } from '#base/kernel/date.ts';
import { CustomFieldValues } from '#base/directory/custom-fields/ui/custom-field-values.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';

import type { Address } from '../contract.ts';
import { legalFormMessages } from '../legal-form-messages.ts';
import { accountMessages } from '../messages.ts';
import { addressLines } from '../rules/address-lines.ts';
import { isNaturalPerson } from '../rules/legal-form.ts';
import { sizeClassOf } from '../rules/size-class.ts';
import css from './account-card.module.css';
import { ReachSign } from './consent/reach-sign.tsx';
import { MailLink, PhoneLink, SiteLink } from './reach-links.tsx';
import type { ShownAccount } from './use-account.ts';
import { useSaveAccountField } from './use-save-field.ts';

type Fact = { name: string; value: ReactNode; short?: boolean };

/** What is known of an account: whose it is, where to reach it, what kind of business it is. */
export function AccountCard(props: { shown: ShownAccount }) {
  const { account, owner, lastContactAt, reach } = props.shown;
  const words = useWords(accountMessages);
  const forms = useWords(legalFormMessages);
  const language = useLanguage();
  const { currency, zone } = useViewer();
  const soft = (text: string) => <span className={css.soft}>{text}</span>;
  const facts: Fact[] = [
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
      value: account.phone && (
        <div className={css.reach}>
          <PhoneLink number={account.phone} />
          <ReachSign channel="phone" reach={reach} />
        </div>
      ),
    },
    {
      name: words.email,
      value: account.email && (
        <div className={css.reach}>
          <MailLink address={account.email} />
          <ReachSign channel="email" reach={reach} />
        </div>
      ),
    },
    { name: words.website, value: account.website && <SiteLink site={account.website} /> },
    { name: words.visitAddress, value: <AddressOf address={account} /> },
    { name: words.postAddress, value: account.postAddress && <AddressOf address={account.postAddress} /> },
    {
      name: words.invoiceAddress,
      value: account.invoiceAddress && <AddressOf address={account.invoiceAddress} />,
    },
    { name: words.regionShort, value: account.region, short: true },
    { name: words.industry, value: account.industry, short: true },
    {
      name: words.legalForm,
      value: account.legalForm && (
        <span title={isNaturalPerson(account.legalForm) ? forms.isNatural : undefined}>
          {forms[account.legalForm]}
        </span>
      ),
      short: true,
    },
    {
      name: words.employees,
      value: account.employees !== null && (
        <>
          {formatNumber(account.employees, language)}{' '}
          {soft(`· ${forms[sizeClassOf(account.employees)].toLowerCase()}`)}
        </>
      ),
      short: true,
    },
    {
      name: words.annualRevenue,
      value:
        account.annualRevenueCents !== null &&
        formatCents(account.annualRevenueCents, currency, language, true),
      short: true,
    },
    { name: words.chamberOfCommerceNumber, value: account.chamberOfCommerceNumber, short: true },
    { name: words.vatNumber, value: account.vatNumber, short: true },
  ];
  const besides = Object.entries(account.details).filter(([, value]) => isPlain(value));
  const saveField = useSaveAccountField(account);
  return (
    <Sheet title={words.account}>
      <Facts facts={facts} />
      <div className={css.own}>
        <CustomFieldValues
          save={props.shown.may.edit && !account.archived ? saveField : undefined}
          subject="account"
          values={account.fields}
        />
      </div>
      {besides.length > 0 ? (
        <details className={css.besides}>
          <summary>{words.details}</summary>
          <Facts facts={besides.map(([name, value]) => ({ name, value: String(value) }))} />
        </details>
      ) : null}
    </Sheet>
  );
}

/** Names with what is known of them, the short ones side by side; what is not known is left out. */
function Facts(props: { facts: readonly Fact[] }) {
  return (
    <dl className={css.facts}>
      {props.facts.map(({ name, value, short }) =>
        value ? (
          <div className={short ? css.short : css.fact} key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

function AddressOf({ address: { address, postcode, city, country } }: { address: Address }) {
  const lines = addressLines({ address, postcode, city, country });
  return lines.length === 0 ? null : lines.map((line) => <div key={line}>{line}</div>);
}

function isPlain(value: unknown): boolean {
  return (
    (typeof value === 'string' && value !== '') || typeof value === 'number' || typeof value === 'boolean'
  );
}
