import { useId } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { errorAt } from '#base/ui-kit/error-note.tsx';
import { PlusIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';

import { accountMessages } from '../messages.ts';
import { regionAfter } from '../rules/region.ts';
import css from './account-form.module.css';
import type { AccountValues } from './account-values.ts';
import { AddressFields, noAddress } from './address-fields.tsx';
import { useOfferedRegions } from './use-regions.ts';

type Key = 'address' | 'postcode' | 'city' | 'country';

/** Where an account is, and where else its post or its invoices go. A Dutch postcode fills in the province. */
export function PlaceFields(props: {
  values: AccountValues;
  onChange: (part: Partial<AccountValues>) => void;
  error: unknown;
}) {
  const { values, onChange, error } = props;
  const words = useWords(accountMessages);
  const regions = useOfferedRegions();
  const id = useId();
  const place = ({ postcode, country, region }: AccountValues) => ({
    postcode: postcode || null,
    country: country || null,
    region: region || null,
  });
  const text = (key: Key, maxLength: number) => (
    <TextField
      autoComplete="off"
      error={errorAt(error, `/${key}`)}
      label={words[key]}
      maxLength={maxLength}
      onChange={(value) => {
        const after = { ...values, [key]: value };
        const moves = key === 'postcode' || key === 'country';
        onChange({
          [key]: value,
          ...(moves ? { region: regionAfter(place(values), place(after)) ?? '' } : {}),
        });
      }}
      value={values[key]}
    />
  );
  return (
    <>
      <fieldset className={css.section}>
        <legend className={css.legend}>{words.visitAddress}</legend>
        <div className={css.fields}>
          {text('address', 500)}
          <div className={css.place}>
            {text('postcode', 20)}
            {text('city', 200)}
          </div>
          <div>
            <TextField
              autoComplete="off"
              error={errorAt(error, '/region')}
              label={words.region}
              list={id}
              maxLength={200}
              onChange={(region) => onChange({ region })}
              value={values.region}
            />
            <datalist id={id}>
              {regions.map((region) => (
                <option key={region}>{region}</option>
              ))}
            </datalist>
          </div>
          {text('country', 100)}
        </div>
      </fieldset>
      {values.postAddress ? (
        <AddressFields
          onChange={(postAddress) => onChange({ postAddress })}
          title={words.postAddress}
          value={values.postAddress}
        />
      ) : null}
      {values.invoiceAddress ? (
        <AddressFields
          onChange={(invoiceAddress) => onChange({ invoiceAddress })}
          title={words.invoiceAddress}
          value={values.invoiceAddress}
        />
      ) : null}
      {values.postAddress && values.invoiceAddress ? null : (
        <div className={css.further}>
          {values.postAddress ? null : (
            <Button icon={PlusIcon} onClick={() => onChange({ postAddress: noAddress })} small>
              {words.postAddress}
            </Button>
          )}
          {values.invoiceAddress ? null : (
            <Button icon={PlusIcon} onClick={() => onChange({ invoiceAddress: noAddress })} small>
              {words.invoiceAddress}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
