import { useState } from 'react';
import type { AccountId } from '#base/kernel/id.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';

import { dealMessages } from './deal/deal-messages.ts';
import { useFoundAccounts } from './use-found-accounts.ts';

/** An account that exists, or the name of one to be made. */
export type PickedAccount = { id: AccountId; name: string } | { newName: string } | null;

const newKey = 'new:';

/** Finds an account as one types; what is not there can be made by its name. */
export function AccountOrNew(props: {
  value: PickedAccount;
  onChange: (picked: PickedAccount) => void;
  label: string;
  mayAdd?: boolean | undefined;
  optional?: boolean | undefined;
  disabled?: boolean | undefined;
  error?: string | null | undefined;
}) {
  const { value, onChange, label, mayAdd = true, optional, disabled, error } = props;
  const words = useWords(dealMessages);
  const [text, setText] = useState('');
  const { rows, loading } = useFoundAccounts(text);
  const typed = text.trim();
  const same = rows.some(({ name }) => name.toLowerCase() === typed.toLowerCase());
  const chosen = value === null ? null : 'id' in value ? value.id : newKey + value.newName;
  // What is there comes first: a new account is made on purpose, never by the first Enter.
  const options = [
    ...rows.map(({ id, name, city }) => ({ value: id as string, label: name, hint: city ?? undefined })),
    ...(mayAdd && typed !== '' && !same ? [{ value: newKey + typed, label: words.newAccount(typed) }] : []),
  ];
  if (value !== null && chosen !== null && !options.some((option) => option.value === chosen))
    options.push({ value: chosen, label: 'id' in value ? value.name : words.newAccount(value.newName) });
  return (
    <SelectField
      clearable
      disabled={disabled}
      error={error}
      label={label}
      loading={loading}
      onChange={(picked) => {
        if (picked === null) return onChange(null);
        if (picked.startsWith(newKey)) return onChange({ newName: picked.slice(newKey.length) });
        const row = rows.find(({ id }) => id === picked);
        if (row) onChange({ id: row.id, name: row.name });
      }}
      onSearch={setText}
      optional={optional}
      options={options}
      placeholder={words.findAccount}
      value={chosen}
    />
  );
}
