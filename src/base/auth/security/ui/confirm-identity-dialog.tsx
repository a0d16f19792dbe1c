import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { KeyIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { PasswordField } from '#base/ui-kit/password-field.tsx';
import { confirmByPasskey } from '../../passkeys/contract.ts';
import { showPasskey } from '../../passkeys/ui/ask-passkey.ts';
import { confirmIdentity } from '../contract.ts';
import { securityMessages } from '../messages.ts';
import { securityQuery } from './use-security.ts';

/** Asks who it is, before something that touches security. */
export function ConfirmIdentityDialog(props: { onConfirmed: () => void; onClose: () => void }) {
  const { onConfirmed, onClose } = props;
  const words = useWords(securityMessages);
  const { data: security } = useQuery(securityQuery);
  const [password, setPassword] = useState('');
  const byPassword = useMutation({
    mutationFn: () => ask(confirmIdentity, { password }),
    onSuccess: onConfirmed,
  });
  const byPasskey = useMutation({
    mutationFn: async () => ask(confirmByPasskey, { response: await showPasskey() }),
    onSuccess: onConfirmed,
  });
  const busy = byPassword.isPending || byPasskey.isPending;
  return (
    <Dialog
      actions={
        <>
          <Button disabled={busy} onClick={onClose}>
            {words.cancel}
          </Button>
          <Button busy={byPassword.isPending} disabled={busy} kind="primary" type="submit">
            {words.confirm}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => byPassword.mutate()}
      open
      stay={busy}
      title={words.confirmTitle}
    >
      <p>{words.confirmSays}</p>
      <PasswordField
        autoComplete="current-password"
        label={words.password}
        onChange={setPassword}
        value={password}
      />
      {security?.confirmWays.includes('passkey') ? (
        <Button busy={byPasskey.isPending} disabled={busy} icon={KeyIcon} onClick={() => byPasskey.mutate()}>
          {words.confirmByPasskey}
        </Button>
      ) : null}
      <ErrorNote error={byPassword.error ?? byPasskey.error} />
    </Dialog>
  );
}
