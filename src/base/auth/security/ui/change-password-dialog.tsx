import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote, errorAt } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { PasswordField } from '#base/ui-kit/password-field.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { generalError } from '../../ui/general-error.ts';
import { NewPasswordField } from '../../ui/new-password-field.tsx';
import { changePassword } from '../contract.ts';
import { securityMessages } from '../messages.ts';

/** The present password and the new one; other devices are signed out. */
export function ChangePasswordDialog(props: {
  own: readonly string[];
  onClose: () => void;
  onChanged: () => void;
}) {
  const { own, onClose, onChanged } = props;
  const words = useWords(securityMessages);
  const toast = useToast();
  const [present, setPresent] = useState('');
  const [password, setPassword] = useState('');
  const change = useMutation({
    mutationFn: () => ask(changePassword, { present, password }),
    onSuccess: ({ endedSessions }) => {
      toast({ text: words.passwordSaved(endedSessions) });
      onChanged();
    },
  });
  const wrong = change.error instanceof ApiProblem && change.error.because === 'wrong-password';
  return (
    <Dialog
      actions={
        <>
          <Button disabled={change.isPending} onClick={onClose}>
            {words.cancel}
          </Button>
          <Button busy={change.isPending} kind="primary" type="submit">
            {words.savePassword}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => change.mutate()}
      open
      stay={change.isPending}
      title={words.changePassword}
    >
      <p>{words.passwordEnds}</p>
      <PasswordField
        autoComplete="current-password"
        error={wrong ? (change.error?.message ?? null) : errorAt(change.error, '/present')}
        label={words.presentPassword}
        onChange={setPresent}
        value={present}
      />
      <NewPasswordField
        error={errorAt(change.error, '/password')}
        label={words.newPassword}
        onChange={setPassword}
        own={own}
        value={password}
      />
      {wrong ? null : <ErrorNote error={generalError(change.error)} />}
    </Dialog>
  );
}
