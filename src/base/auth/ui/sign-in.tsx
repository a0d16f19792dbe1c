import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '#base/ui-kit/client.ts';
import { errorAt } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { PasswordField } from '#base/ui-kit/password-field.tsx';
import { signIn } from '../contract.ts';
import { doorMessages } from '../messages.ts';
import { Door } from './door.tsx';
import { DoorForm } from './door-form.tsx';
import css from './door-form.module.css';
import { EmailField } from './email-field.tsx';
import { generalError } from './general-error.ts';
import { useGoingIn } from './use-going-in.ts';
import { welcomeQuery } from './welcome-query.ts';

export function SignIn() {
  const words = useWords(doorMessages);
  const goIn = useGoingIn();
  const { renewed }: { renewed?: unknown } = useSearch({ strict: false });
  const { data: welcome } = useQuery(welcomeQuery);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const enter = useMutation({
    mutationFn: () => ask(signIn, { email: email.trim(), password }),
    onSuccess: goIn,
  });
  return (
    <Door
      foot={
        welcome?.signUpOpen ? (
          <>
            {words.toSignUp} <Link to="/sign-up">{words.signUpHere}</Link>
          </>
        ) : null
      }
      says={renewed === true ? words.renewed : null}
      title={words.signInTitle}
    >
      <DoorForm
        busy={enter.isPending}
        error={generalError(enter.error)}
        onSubmit={() => enter.mutate()}
        submit={words.signIn}
      >
        <EmailField error={errorAt(enter.error, '/email')} onChange={setEmail} value={email} />
        <PasswordField
          autoComplete="current-password"
          error={errorAt(enter.error, '/password')}
          label={words.password}
          onChange={setPassword}
          value={password}
        />
        <Link className={css.side} to="/forgot-password">
          {words.forgot}
        </Link>
      </DoorForm>
    </Door>
  );
}
