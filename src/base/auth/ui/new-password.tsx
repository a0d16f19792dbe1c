import { useMutation } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ButtonLink } from '#base/ui-kit/button.tsx';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import { errorAt } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { resetPassword } from '../contract.ts';
import { doorMessages } from '../messages.ts';
import { Door } from './door.tsx';
import { DoorForm } from './door-form.tsx';
import { generalError } from './general-error.ts';
import { NewPasswordField } from './new-password-field.tsx';

/** Where the link in the mail, or the one from an administrator, leads. */
export function NewPassword() {
  const words = useWords(doorMessages);
  const router = useRouter();
  const { token: given }: { token?: unknown } = useSearch({ strict: false });
  const token = typeof given === 'string' || typeof given === 'number' ? String(given) : '';
  const [password, setPassword] = useState('');
  const save = useMutation({
    mutationFn: () => ask(resetPassword, { token, password }),
    onSuccess: () => router.history.replace('/sign-in?renewed=true'),
  });
  const spent =
    token.length < 10 || (save.error instanceof ApiProblem && save.error.because === 'link-spent');
  if (spent)
    return (
      <Door says={words.spentSays} title={words.spentTitle}>
        <ButtonLink kind="primary" to="/forgot-password">
          {words.askNew}
        </ButtonLink>
      </Door>
    );
  return (
    <Door says={words.newSays} title={words.newTitle}>
      <DoorForm
        busy={save.isPending}
        error={generalError(save.error)}
        onSubmit={() => save.mutate()}
        submit={words.saveNew}
      >
        <NewPasswordField
          error={errorAt(save.error, '/password')}
          label={words.newPassword}
          onChange={setPassword}
          value={password}
        />
      </DoorForm>
    </Door>
  );
}
