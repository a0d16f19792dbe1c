import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { CustomFieldInputs } from '#base/directory/custom-fields/ui/custom-field-inputs.tsx';
import { useFieldInputs } from '#base/directory/custom-fields/ui/use-field-inputs.ts';
import type { AccountId, ContactId } from '#base/kernel/id.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask, currentOf } from '#base/ui-kit/client.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { errorAt, ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { addContact, editContact, type Contact } from '../contact-contract.ts';
import { accountMessages } from '../messages.ts';
import { AccountPicker } from './account-picker.tsx';

type Values = { name: string; jobTitle: string; email: string; phone: string };

/** Adds somebody to an account, or edits the contact that is given. */
export function ContactForm(props: {
  /** Where somebody is added; of whoever is edited it may be null. Without it the form asks at which account. */
  accountId?: AccountId | null | undefined;
  contact?: Contact | undefined;
  onSaved?: ((contact: { id: ContactId }) => void) | undefined;
  onClose: () => void;
}) {
  const { contact, onSaved, onClose } = props;
  const asksAccount = props.accountId === undefined;
  const words = useWords(accountMessages);
  const queries = useQueryClient();
  const toast = useToast();
  const start: Values = {
    name: contact?.name ?? '',
    jobTitle: contact?.jobTitle ?? '',
    email: contact?.email ?? '',
    phone: contact?.phone ?? '',
  };
  const [version, setVersion] = useState(contact?.version ?? 0);
  const [values, setValues] = useState(start);
  const [accountId, setAccountId] = useState(props.accountId ?? null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const inputs = useFieldInputs('contact', contact?.fields ?? null);
  const nameMissing = tried && values.name.trim() === '';
  const accountMissing = asksAccount && accountId === null;

  const save = async () => {
    setTried(true);
    if (values.name.trim() === '' || accountMissing || inputs.missing.size > 0 || busy) return;
    setBusy(true);
    setError(null);
    const given = {
      name: values.name,
      jobTitle: values.jobTitle || null,
      email: values.email.trim() || null,
      phone: values.phone || null,
      ...inputs.given,
    };
    try {
      if (contact) await ask(editContact, { contactId: contact.id, version, ...given });
      else if (accountId) onSaved?.(await ask(addContact, { accountId, ...given }));
      await queries.invalidateQueries();
      toast({ text: contact ? words.saved : words.added(given.name) });
      onClose();
    } catch (caught) {
      const now = currentOf<typeof editContact>(caught);
      if (now) setVersion(now.version);
      setError(caught);
      setBusy(false);
    }
  };
  const field = (key: keyof Values, maxLength: number, inputMode: 'text' | 'tel' | 'email' = 'text') => (
    <TextField
      autoComplete="off"
      data-autofocus={key === 'name' || undefined}
      error={key === 'name' && nameMissing ? words.nameMissing : errorAt(error, `/${key}`)}
      inputMode={inputMode}
      label={words[key]}
      maxLength={maxLength}
      onChange={(value) => setValues((before) => ({ ...before, [key]: value }))}
      value={values[key]}
    />
  );
  return (
    <Dialog
      actions={
        <>
          <Button disabled={busy} onClick={onClose}>
            {words.cancel}
          </Button>
          <Button busy={busy} kind="primary" type="submit">
            {contact ? words.save : words.addShort}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => void save()}
      open
      stay={busy}
      title={contact ? words.editContact : words.addContact}
    >
      <ErrorNote
        error={error}
        fields={{
          '/name': words.name,
          '/jobTitle': words.jobTitle,
          '/phone': words.phone,
          '/email': words.email,
        }}
      />
      {currentOf<typeof editContact>(error) ? <p>{words.saveAfterAll}</p> : null}
      {field('name', 300)}
      {asksAccount ? (
        <AccountPicker
          error={tried && accountMissing ? words.accountMissing : null}
          label={words.account}
          onChange={setAccountId}
          value={accountId}
        />
      ) : null}
      {field('jobTitle', 200)}
      {field('phone', 60, 'tel')}
      {field('email', 200, 'email')}
      <CustomFieldInputs error={error} inputs={inputs} tried={tried} />
    </Dialog>
  );
}
