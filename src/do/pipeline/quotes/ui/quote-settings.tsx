import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { TextArea, TextField } from '#base/ui-kit/text-field.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { editQuoteSettings, getQuoteSettings, type QuoteSettings as Settings } from '../contract.ts';
import { quoteMessages } from '../messages.ts';
import own from './quotes.module.css';

const queryKey = ['quote-settings'] as const;

/** What stands on every quote; for an administrator to set. */
export function QuoteSettings() {
  const words = useWords(quoteMessages);
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => ask(getQuoteSettings, {}, { signal }),
  });
  return (
    <Sheet title={words.settings}>
      <p className={own.says}>{words.settingsSays}</p>
      {!data && error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={5} /> : null}
      {data?.may.edit ? <SettingsForm key={data.version} settings={data} /> : null}
    </Sheet>
  );
}

type TextKey = 'address' | 'phone' | 'email' | 'website' | 'chamberOfCommerceNumber' | 'vatNumber' | 'iban';

function SettingsForm({ settings }: { settings: Settings }) {
  const words = useWords(quoteMessages);
  const toast = useToast();
  const queries = useQueryClient();
  const [fields, setFields] = useState(settings);
  const set = (change: Partial<Settings>) => setFields((before) => ({ ...before, ...change }));
  const save = useMutation({
    mutationFn: ({ may: _may, ...rest }: Settings) => ask(editQuoteSettings, rest),
    onSuccess: (saved) => {
      queries.setQueryData(queryKey, saved);
      toast({ text: words.settingsSaved });
    },
  });
  const line = (key: TextKey, label: string) => (
    <TextField
      label={label}
      maxLength={200}
      onChange={(text) => set({ [key]: text })}
      value={fields[key] ?? ''}
    />
  );
  return (
    <form
      className={own.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(fields);
      }}
    >
      <TextArea
        label={words.address}
        maxLength={500}
        onChange={(address) => set({ address })}
        rows={2}
        value={fields.address ?? ''}
      />
      <div className={own.pair}>
        {line('phone', words.phone)}
        {line('email', words.email)}
        {line('website', words.website)}
        {line('chamberOfCommerceNumber', words.kvk)}
        {line('vatNumber', words.vatNumber)}
        {line('iban', words.iban)}
        <NumberField
          label={words.validDays}
          max={365}
          min={1}
          onChange={(validDays) => validDays !== null && set({ validDays })}
          unit={words.days}
          value={fields.validDays}
        />
        <NumberField
          digits={2}
          label={words.vat}
          max={100}
          min={0}
          onChange={(percent) => percent !== null && set({ vatBasisPoints: Math.round(percent * 100) })}
          unit="%"
          value={fields.vatBasisPoints / 100}
        />
      </div>
      <TextArea
        label={words.conditionsNl}
        maxLength={10_000}
        onChange={(conditionsNl) => set({ conditionsNl })}
        rows={4}
        value={fields.conditionsNl ?? ''}
      />
      <TextArea
        label={words.conditionsEn}
        maxLength={10_000}
        onChange={(conditionsEn) => set({ conditionsEn })}
        rows={4}
        value={fields.conditionsEn ?? ''}
      />
      <ErrorNote error={save.error} />
      <div>
        <Button busy={save.isPending} kind="primary" type="submit">
          {words.save}
        </Button>
      </div>
    </form>
  );
}
