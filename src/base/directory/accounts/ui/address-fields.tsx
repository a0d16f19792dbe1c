import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { CloseIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';

import type { Address } from '../contract.ts';
import { accountMessages } from '../messages.ts';
import css from './account-form.module.css';

export const noAddress: Address = { address: null, postcode: null, city: null, country: null };

/** A further address, with a way to do without it. */
export function AddressFields(props: {
  title: string;
  value: Address;
  onChange: (value: Address | null) => void;
}) {
  const { title, value, onChange } = props;
  const words = useWords(accountMessages);
  const text = (key: keyof Address, maxLength: number) => (
    <TextField
      autoComplete="off"
      label={words[key]}
      maxLength={maxLength}
      onChange={(written) => onChange({ ...value, [key]: written || null })}
      value={value[key] ?? ''}
    />
  );
  return (
    <fieldset className={css.section}>
      <legend className={css.legend}>
        {title}
        <IconButton icon={CloseIcon} label={words.without(title)} onClick={() => onChange(null)} small />
      </legend>
      <div className={css.fields}>
        {text('address', 500)}
        <div className={css.place}>
          {text('postcode', 20)}
          {text('city', 200)}
        </div>
        {text('country', 100)}
      </div>
    </fieldset>
  );
}
