import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '#base/ui-kit/client.ts';
import { errorAt } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { PasswordField } from '#base/ui-kit/password-field.tsx';
import { signIn } from '../contract.ts';
import { signOnRefusals, type SignOnRefusal } from '../entrance/refusals.ts';
import { doorMessages } from '../messages.ts';
import { Door } from './door.tsx';
import { DoorForm } from './door-form.tsx';
import css from './door-form.module.css';
import { EmailField } from './email-field.tsx';
import { generalError } from './general-error.ts';
import { OtherWays } from './other-ways.tsx';
import { SecondStep } from './second-step.tsx';
import { useGoingIn } from './use-going-in.ts';
import { welcomeQuery } from './welcome-query.ts';

export function SignIn() {
  const words = useWords(doorMessages);
  const goIn = useGoingIn();
  const { renewed, refused }: { renewed?: unknown; refused?: unknown } = useSearch({ strict: false });
  const language = useLanguage();
  const { data: welcome } = useQuery(welcomeQuery);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const enter = useMutation({
    mutationFn: () => ask(signIn, { email: email.trim(), password }),
    onSuccess: (entered) => (entered === null ? goIn() : undefined),
  });
  if (enter.data) return <SecondStep onBack={() => enter.reset()} ways={enter.data.secondStep.ways} />;
  const notIn = typeof refused === 'string' && refused in signOnRefusals ? (refused as SignOnRefusal) : null;
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
      {notIn && !enter.isPending && !enter.error ? (
        <p role="alert">{signOnRefusals[notIn][language]}</p>
      ) : null}
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
      <OtherWays email={email} singleSignOn={welcome?.singleSignOn ?? null} />
    </Door>
  );
}
