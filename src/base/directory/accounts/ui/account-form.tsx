import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { CustomFieldInputs } from '#base/directory/custom-fields/ui/custom-field-inputs.tsx';
import { useFieldInputs } from '#base/directory/custom-fields/ui/use-field-inputs.ts';
import type { AccountId, MemberId } from '#base/kernel/id.ts';
import type { Currency } from '#base/kernel/money.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask, currentOf } from '#base/ui-kit/client.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { addAccount, editAccount, type Account } from '../contract.ts';
import { accountMessages } from '../messages.ts';
import { AlikeNote } from './alike-note.tsx';
import { AccountFormFields } from './account-form-fields.tsx';
import { accountFields, changesFrom, valuesOf } from './account-values.ts';
import { useFieldLabels } from './use-field-labels.ts';
import { MeanwhileNote } from './meanwhile-note.tsx';
import { knownAccounts, SameNameNote } from './same-name-note.tsx';

/**
 * Adds an account, or edits the one that is given. Warns of one with the same name, and shows what a colleague
 * changed while the form was open.
 * @param mayGive may whoever fills it in make somebody else the owner?
 */
export function AccountForm(props: {
  account?: Account | undefined;
  /** What a new account belongs to. */
  parent?: { id: AccountId; name: string } | undefined;
  viewer: { id: MemberId; currency: Currency };
  mayGive: boolean;
  onSaved?: (account: Account) => void;
  onClose: () => void;
}) {
  const { account, parent, viewer, mayGive, onSaved, onClose } = props;
  const words = useWords(accountMessages);
  const queries = useQueryClient();
  const toast = useToast();
  const [start, setStart] = useState(() => ({
    version: account?.version ?? 0,
    values: valuesOf(account ?? { ownerId: viewer.id, parentId: parent?.id ?? null }),
  }));
  const [values, setValues] = useState(start.values);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const labels = useFieldLabels();
  const inputs = useFieldInputs('account', account?.fields ?? null);
  const known = knownAccounts(error);
  const current = currentOf<typeof editAccount>(error);

  const save = async (isAnother = false) => {
    setTried(true);
    if (values.name.trim() === '' || inputs.missing.size > 0 || busy) return;
    setBusy(true);
    setError(null);
    try {
      const saved = account
        ? await ask(editAccount, {
            accountId: account.id,
            version: start.version,
            ...changesFrom(start.values, values),
            ...inputs.given,
          })
        : await ask(addAccount, {
            ...changesFrom(valuesOf({ ownerId: null }), values),
            ...inputs.given,
            name: values.name,
            isAnother,
          });
      await queries.invalidateQueries();
      toast({ text: account ? words.saved : words.added(saved.name) });
      onClose();
      onSaved?.(saved);
    } catch (caught) {
      const now = currentOf<typeof editAccount>(caught);
      if (now) setStart({ version: now.version, values: start.values });
      setError(caught);
      setBusy(false);
    }
  };

  return (
    <Dialog
      actions={
        <>
          <Button disabled={busy} onClick={onClose}>
            {words.cancel}
          </Button>
          {known.length > 0 ? (
            <Button busy={busy} kind="primary" onClick={() => void save(true)}>
              {words.another}
            </Button>
          ) : (
            <Button busy={busy} kind="primary" type="submit">
              {account ? words.save : words.addShort}
            </Button>
          )}
        </>
      }
      onClose={onClose}
      onSubmit={() => void save()}
      open
      stay={busy}
      title={account ? words.edit : words.add}
      wide
    >
      {known.length > 0 ? (
        <SameNameNote known={known} onLeave={onClose} />
      ) : current ? (
        <MeanwhileNote before={start.values} now={valuesOf(current)} />
      ) : (
        <ErrorNote
          error={error}
          fields={Object.fromEntries(accountFields.map((field) => [`/${field}`, labels[field]]))}
        />
      )}
      {account || known.length > 0 ? null : <AlikeNote onLeave={onClose} values={values} />}
      <AccountFormFields
        account={account}
        currency={viewer.currency}
        error={error}
        mayGive={mayGive}
        nameMissing={tried && values.name.trim() === ''}
        onChange={(part) => {
          setValues((before) => ({ ...before, ...part }));
          if (part.name !== undefined && known.length > 0) setError(null);
        }}
        parentName={parent?.name}
        values={values}
        viewer={viewer.id}
      />
      <CustomFieldInputs error={error} inputs={inputs} tried={tried} />
    </Dialog>
  );
}
