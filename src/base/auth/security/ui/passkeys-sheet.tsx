import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDateShort } from '#base/i18n/format.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { KeyIcon, PlusIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { knowsPasskeys } from '#base/ui-kit/passkeys.ts';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { AddPasskeyDialog } from '../../passkeys/ui/add-passkey-dialog.tsx';
import { removePasskey, renamePasskey } from '../contract.ts';
import { securityMessages } from '../messages.ts';
import css from './security.module.css';
import type { Security } from './use-security.ts';

type Passkey = Security['passkeys'][number];
type Run = <T>(send: () => Promise<T>) => Promise<T | null>;

/** The keys that somebody signs in with in the place of a password. */
export function PasskeysSheet(props: { security: Security; run: Run; refresh: () => Promise<unknown> }) {
  const { security, run, refresh } = props;
  const words = useWords(securityMessages);
  const language = useLanguage();
  const [open, setOpen] = useState<'add' | { remove: Passkey } | { rename: Passkey } | null>(null);
  const day = (text: string) => formatDateShort(text.slice(0, 10) as IsoDate, language);
  const close = () => {
    setOpen(null);
    void refresh();
  };
  const known = knowsPasskeys();
  return (
    <Sheet
      actions={
        known ? (
          <Button icon={PlusIcon} onClick={() => setOpen('add')} small>
            {words.addPasskey}
          </Button>
        ) : null
      }
      title={words.passkeys}
    >
      <p className={css.says}>{words.passkeysSay}</p>
      {known ? null : <p className={css.due}>{words.noPasskeysHere}</p>}
      {security.passkeys.length > 0 ? (
        <ul className={css.list}>
          {security.passkeys.map((passkey) => (
            <li className={css.item} key={passkey.id}>
              <KeyIcon />
              <div className={css.words}>
                <span className={css.name}>{passkey.name}</span>
                <span className={css.facts}>
                  {words.passkeyMade(day(passkey.createdAt))}
                  {passkey.lastUsedAt ? ` · ${words.passkeyUsed(day(passkey.lastUsedAt))}` : ''}
                </span>
              </div>
              <div className={css.buttons}>
                <Button
                  aria-label={words.renameNamed(passkey.name)}
                  onClick={() => setOpen({ rename: passkey })}
                  small
                >
                  {words.rename}
                </Button>
                <Button
                  aria-label={words.removeNamed(passkey.name)}
                  onClick={() => setOpen({ remove: passkey })}
                  small
                >
                  {words.remove}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      {open === 'add' ? <AddPasskeyDialog onClose={close} run={run} /> : null}
      {open !== null && typeof open === 'object' && 'remove' in open ? (
        <RemovePasskey onClose={close} passkey={open.remove} run={run} />
      ) : null}
      {open !== null && typeof open === 'object' && 'rename' in open ? (
        <RenamePasskey onClose={close} passkey={open.rename} />
      ) : null}
    </Sheet>
  );
}

function RemovePasskey({ passkey, run, onClose }: { passkey: Passkey; run: Run; onClose: () => void }) {
  const words = useWords(securityMessages);
  const remove = useMutation({
    mutationFn: () => run(() => ask(removePasskey, { passkeyId: passkey.id })),
    onSuccess: onClose,
  });
  return (
    <ConfirmDialog
      busy={remove.isPending}
      confirm={words.remove}
      onClose={onClose}
      onConfirm={() => remove.mutate()}
      open
      title={words.removeTitle(passkey.name)}
    >
      <p>{words.removeSays}</p>
      <ErrorNote error={remove.error} />
    </ConfirmDialog>
  );
}

function RenamePasskey({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const words = useWords(securityMessages);
  const [name, setName] = useState(passkey.name);
  const rename = useMutation({
    mutationFn: () => ask(renamePasskey, { passkeyId: passkey.id, name }),
    onSuccess: onClose,
  });
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button busy={rename.isPending} disabled={name.trim() === ''} kind="primary" type="submit">
            {words.save}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => rename.mutate()}
      open
      title={words.renameTitle}
    >
      <TextField
        autoComplete="off"
        label={words.passkeyName}
        maxLength={200}
        onChange={setName}
        value={name}
      />
      <ErrorNote error={rename.error} />
    </Dialog>
  );
}
