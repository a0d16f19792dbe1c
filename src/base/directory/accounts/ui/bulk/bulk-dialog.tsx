import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { CustomField, FieldValue } from '#base/directory/custom-fields/rules/field.ts';
import { CustomFieldInput } from '#base/directory/custom-fields/ui/custom-field-input.tsx';
import { useFields } from '#base/directory/custom-fields/ui/use-fields.ts';
import type { AskedOf } from '#base/http/contract.ts';
import { formatNumber } from '#base/i18n/format.ts';
import type { AccountId, ContactId, MemberId } from '#base/kernel/id.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { Progress } from '#base/ui-kit/progress.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';

import { previewAccountChange, previewContactChange } from '../../bulk/contract.ts';
import type { DirectoryChange } from '../../bulk/rules.ts';
import { directoryMessages } from '../../directory-messages.ts';
import { IndustryField } from '../industry-field.tsx';
import { useOwners } from '../use-owners.ts';
import { BulkPreviewList } from './bulk-preview.tsx';
import { BulkResult } from './bulk-result.tsx';
import { ofContact, useBulkRun, type BulkSubject } from './use-bulk-run.ts';
import css from '#base/ui-kit/bulk.module.css';

export type Which = {
  ids?: readonly string[];
  found?: AskedOf<typeof previewAccountChange>['found'] | AskedOf<typeof previewContactChange>['found'];
  except?: readonly string[];
};

/** What is to be changed. */
export type What =
  | { kind: 'owner' | 'industry' | 'archive' | 'restore' }
  | { kind: 'field'; field: CustomField };

type Form = { owner: string | null; industry: string; value: FieldValue | null; empty: boolean };

/** The change that was filled in; null while something is missing. */
function changeOf(what: What, { owner, industry, value, empty }: Form): DirectoryChange | null {
  switch (what.kind) {
    case 'owner':
      return owner === null ? null : { kind: 'owner', ownerId: owner === '' ? null : (owner as MemberId) };
    case 'industry':
      if (empty) return { kind: 'industry', industry: null };
      return industry.trim() === '' ? null : { kind: 'industry', industry: industry.trim() };
    case 'archive':
      return { kind: 'archived', archived: true };
    case 'restore':
      return { kind: 'archived', archived: false };
    case 'field':
      if (empty) return { kind: 'field', key: what.field.key, value: null };
      return value === null ? null : { kind: 'field', key: what.field.key, value };
  }
}

/** Changes many rows: what, then what it would do, then how far it is, then what came of it and the way back. */
export function BulkDialog(props: {
  subject: BulkSubject;
  what: What;
  which: Which;
  onClose: (changed: boolean) => void;
}) {
  const { subject, what, onClose } = props;
  const words = useWords(directoryMessages);
  const kit = useWords(kitMessages);
  const language = useLanguage();
  const [form, setForm] = useState<Form>({ owner: null, industry: '', value: null, empty: false });
  const [which] = useState(props.which);
  const change = useDeferredValue(changeOf(what, form));
  const { state, run, takeBack, stop, busy, error } = useBulkRun(subject);
  const preview = useQuery({
    queryKey: ['bulk-preview', subject, which, change],
    queryFn: ({ signal }) => (change === null ? null : askPreview(subject, which, change, signal)),
    enabled: change !== null && state === null,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const name = what.kind === 'field' ? inLanguage(what.field.name, language) : words[what.kind];
  if (state)
    return (
      <BulkResult
        busy={busy}
        error={error}
        onClose={() => onClose(true)}
        onStop={stop}
        onTakeBack={() => takeBack(state)}
        state={state}
        title={words.title(name)}
      />
    );
  const found = change === null ? null : preview.data;
  const count = found?.ids.length ?? 0;
  return (
    <Dialog
      actions={
        <>
          <Button onClick={() => onClose(false)}>{kit.cancel}</Button>
          <Button
            busy={busy || preview.isPlaceholderData}
            disabled={count === 0}
            kind="primary"
            type="submit"
          >
            {count === 0 ? words.change : words.go(formatNumber(count, language))}
          </Button>
        </>
      }
      onClose={() => onClose(false)}
      onSubmit={() => {
        if (change !== null && found && count > 0) run({ ids: found.ids, change });
      }}
      open
      stay={busy}
      title={words.title(name)}
    >
      <div className={css.form}>
        <Fields form={form} onChange={setForm} subject={subject} what={what} />
      </div>
      {change !== null && preview.isFetching && !found ? <Progress label={words.looking} /> : null}
      {found && change ? <BulkPreviewList change={change} preview={found} subject={subject} /> : null}
      <ErrorNote error={error ?? preview.error} />
    </Dialog>
  );
}

function askPreview(subject: BulkSubject, which: Which, change: DirectoryChange, signal: AbortSignal) {
  const { ids, except, found } = which;
  if (subject === 'account')
    return ask(
      previewAccountChange,
      {
        ids: ids as AccountId[] | undefined,
        except: except as AccountId[] | undefined,
        found,
        change,
      },
      { signal },
    );
  return ask(
    previewContactChange,
    {
      ids: ids as ContactId[] | undefined,
      except: except as ContactId[] | undefined,
      found,
      change: ofContact(change),
    },
    { signal },
  );
}

function Fields(props: { subject: BulkSubject; what: What; form: Form; onChange: (form: Form) => void }) {
  const { subject, what, form, onChange } = props;
  const words = useWords(directoryMessages);
  const owners = useOwners();
  const { members } = useFields(subject);
  const empty = (
    <Checkbox
      checked={form.empty}
      label={words.takeAway}
      onChange={(to) => onChange({ ...form, empty: to })}
    />
  );
  switch (what.kind) {
    case 'owner':
      return (
        <SelectField
          label={words.newOwner}
          onChange={(owner) => onChange({ ...form, owner })}
          options={[
            ...owners.map(({ value, label }) => ({ value: value as string, label })),
            { value: '', label: words.nobody },
          ]}
          value={form.owner}
        />
      );
    case 'industry':
      return (
        <>
          {form.empty ? null : (
            <IndustryField onChange={(industry) => onChange({ ...form, industry })} value={form.industry} />
          )}
          {empty}
        </>
      );
    case 'archive':
      return <p>{words.archiveSays}</p>;
    case 'restore':
      return <p>{words.restoreSays}</p>;
    case 'field':
      return (
        <>
          {form.empty ? null : (
            <CustomFieldInput
              field={{ ...what.field, required: false }}
              members={members}
              onChange={(value) => onChange({ ...form, value })}
              value={form.value}
            />
          )}
          {what.field.required ? null : empty}
        </>
      );
  }
}
