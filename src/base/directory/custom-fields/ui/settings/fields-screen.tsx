import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { PlusIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import { fieldSubjects, type CustomField, type FieldSubject } from '../../rules/field.ts';
import { useFields } from '../use-fields.ts';
import { FieldForm } from './field-form.tsx';
import { FieldList } from './field-list.tsx';
import { KindDialog } from './kind-dialog.tsx';
import { fieldSettingsMessages } from './settings-messages.ts';

type Open = { what: 'form' | 'kind'; field: CustomField } | { what: 'new' } | null;

/** Which fields of one's own there are: added, put in order, changed and taken out of use by an administrator. */
export function FieldsScreen() {
  const words = useWords(fieldSettingsMessages);
  const [subject, setSubject] = useState<FieldSubject>('account');
  const [open, setOpen] = useState<Open>(null);
  const { all, fields, mayEdit, isReady, error } = useFields(subject);
  const close = () => setOpen(null);
  const add = (
    <Button aria-label={words.add} icon={PlusIcon} kind="primary" onClick={() => setOpen({ what: 'new' })}>
      {words.addShort}
    </Button>
  );
  return (
    <Page
      actions={mayEdit && all.length > 0 ? add : null}
      controls={
        <Segmented
          label={words.subject}
          onChange={setSubject}
          options={fieldSubjects.map((value) => ({ value, label: words[value] }))}
          value={subject}
        />
      }
      title={words.title}
    >
      <Sheet>
        {error ? <ErrorNote error={error} /> : null}
        {!isReady && !error ? <Skeleton lines={5} /> : null}
        {isReady && all.length === 0 ? (
          <EmptyState action={mayEdit ? add : null} title={words.emptyTitle}>
            {mayEdit ? words.emptySays : words.emptyReader}
          </EmptyState>
        ) : null}
        {all.length > 0 ? (
          <FieldList
            all={all}
            fields={fields}
            mayEdit={mayEdit}
            onEdit={(field) => setOpen({ what: 'form', field })}
            onKind={(field) => setOpen({ what: 'kind', field })}
            subject={subject}
          />
        ) : null}
      </Sheet>
      {open?.what === 'new' ? <FieldForm field={null} onClose={close} subject={subject} /> : null}
      {open?.what === 'form' ? (
        <FieldForm
          field={all.find(({ id }) => id === open.field.id) ?? open.field}
          onClose={close}
          subject={subject}
        />
      ) : null}
      {open?.what === 'kind' ? <KindDialog field={open.field} onClose={close} /> : null}
    </Page>
  );
}
