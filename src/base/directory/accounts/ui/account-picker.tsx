import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { AccountId } from '#base/kernel/id.ts';
import { ask } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';

import { listAccounts } from '../contract.ts';
import { accountMessages } from '../messages.ts';

const mostOffered = 20;

/**
 * Chooses one account by typing a part of its name.
 * @param name the name of the account that is chosen from the start
 * @param not an account that cannot be chosen here
 */
export function AccountPicker(props: {
  label: string;
  value: AccountId | null;
  name?: string | undefined;
  onChange: (id: AccountId | null, name: string | null) => void;
  not?: AccountId | undefined;
  error?: string | null | undefined;
  hint?: string | undefined;
  optional?: boolean | undefined;
}) {
  const { value, name, onChange, not, ...field } = props;
  const words = useWords(accountMessages);
  const [text, setText] = useState('');
  const [chosenName, setChosenName] = useState(name ?? '');
  const wanted = useDeferredValue(text.trim());
  const { data, isFetching } = useQuery({
    queryKey: ['accounts', 'picker', wanted],
    queryFn: ({ signal }) => ask(listAccounts, { text: wanted, limit: mostOffered }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  const options = (data?.rows ?? [])
    .filter(({ id }) => id !== not)
    .map((row) => ({ value: row.id, label: row.name, hint: row.city ?? undefined }));
  // The field writes the label of what is chosen, which need not be among what was found.
  const withChosen =
    value === null || options.some((option) => option.value === value)
      ? options
      : [...options, { value, label: chosenName, hint: undefined }];
  return (
    <SelectField
      {...field}
      clearable
      loading={isFetching}
      onChange={(id) => {
        const chosen = withChosen.find((option) => option.value === id)?.label ?? null;
        setChosenName(chosen ?? '');
        setText('');
        onChange(id, chosen);
      }}
      onSearch={setText}
      options={withChosen}
      placeholder={words.parentSearch}
      value={value}
    />
  );
}
