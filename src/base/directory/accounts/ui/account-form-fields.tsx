import type { MemberId } from '#base/kernel/id.ts';
import type { Currency } from '#base/kernel/money.ts';
import { errorAt } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { MoneyField } from '#base/ui-kit/money-field.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';

import type { Account } from '../contract.ts';
import { accountMessages } from '../messages.ts';
import { legalFormIn } from '../rules/legal-form.ts';
import { AccountPicker } from './account-picker.tsx';
import css from './account-form.module.css';
import type { AccountValues } from './account-values.ts';
import { IndustryField } from './industry-field.tsx';
import { LegalFormField } from './legal-form-field.tsx';
import { PlaceFields } from './place-fields.tsx';
import { useOwners } from './use-owners.ts';

/** The fields of an account: who it is, how to reach it, where it is, what kind of business. */
export function AccountFormFields(props: {
  values: AccountValues;
  onChange: (part: Partial<AccountValues>) => void;
  account?: Account | undefined;
  parentName?: string | undefined;
  viewer: MemberId;
  mayGive: boolean;
  currency: Currency;
  nameMissing: boolean;
  error: unknown;
}) {
  const { values, onChange, account, parentName, viewer, mayGive, currency, nameMissing, error } = props;
  const words = useWords(accountMessages);
  const everybody = useOwners();
  // A new account is for oneself or for nobody; an own one may be handed over.
  const owners = mayGive || account ? everybody : everybody.filter(({ value }) => value === viewer);
  const text = (
    key: 'chamberOfCommerceNumber' | 'vatNumber' | 'website' | 'phone' | 'email',
    maxLength: number,
    type: 'text' | 'tel' | 'email' | 'url' | 'numeric' = 'text',
  ) => (
    <TextField
      autoComplete="off"
      error={errorAt(error, `/${key}`)}
      inputMode={type}
      label={words[key]}
      maxLength={maxLength}
      onChange={(value) => onChange({ [key]: value })}
      value={values[key]}
    />
  );
  return (
    <>
      <div className={css.fields}>
        <div className={css.whole}>
          <TextField
            autoComplete="off"
            data-autofocus
            error={nameMissing ? words.nameMissing : errorAt(error, '/name')}
            label={words.name}
            maxLength={300}
            onChange={(name) => {
              // What the name says of the legal form holds until somebody says otherwise.
              const followed = values.legalForm === legalFormIn(values.name);
              onChange(followed ? { name, legalForm: legalFormIn(name) } : { name });
            }}
            required
            value={values.name}
          />
        </div>
        <div className={css.kind}>
          <span aria-hidden="true" className={css.label}>
            {words.kind}
          </span>
          <Segmented
            label={words.kind}
            onChange={(kind) => onChange({ kind })}
            options={[
              { value: 'prospect', label: words.prospect },
              { value: 'customer', label: words.customer },
            ]}
            value={values.kind}
          />
        </div>
        <LegalFormField
          error={errorAt(error, '/legalForm')}
          onChange={(legalForm) => onChange({ legalForm })}
          value={values.legalForm}
        />
        <SelectField
          clearable
          error={errorAt(error, '/ownerId')}
          label={words.owner}
          onChange={(ownerId) => onChange({ ownerId })}
          options={owners}
          placeholder={words.noOwner}
          value={values.ownerId}
        />
        <AccountPicker
          error={errorAt(error, '/parentId')}
          label={words.parent}
          name={parentName}
          not={account?.id}
          onChange={(parentId) => onChange({ parentId })}
          value={values.parentId}
        />
        {text('phone', 60, 'tel')}
        {text('email', 200, 'email')}
        <div className={css.whole}>{text('website', 300, 'url')}</div>
      </div>
      <PlaceFields error={error} onChange={onChange} values={values} />
      <fieldset className={css.section}>
        <legend className={css.legend}>{words.business}</legend>
        <div className={css.fields}>
          <IndustryField
            error={errorAt(error, '/industry')}
            onChange={(industry) => onChange({ industry })}
            value={values.industry}
          />
          <NumberField
            error={errorAt(error, '/employees')}
            label={words.employees}
            max={100_000_000}
            min={0}
            onChange={(employees) => onChange({ employees })}
            value={values.employees}
          />
          <MoneyField
            currency={currency}
            error={errorAt(error, '/annualRevenueCents')}
            label={words.annualRevenue}
            negative
            onChange={(annualRevenueCents) => onChange({ annualRevenueCents })}
            value={values.annualRevenueCents}
          />
          {text('chamberOfCommerceNumber', 30, 'numeric')}
          {text('vatNumber', 30)}
        </div>
      </fieldset>
    </>
  );
}
