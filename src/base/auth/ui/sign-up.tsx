import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ButtonLink } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { errorAt } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { signUp } from '../contract.ts';
import { doorMessages } from '../messages.ts';
import { Door } from './door.tsx';
import { DoorForm } from './door-form.tsx';
import { EmailField } from './email-field.tsx';
import { generalError } from './general-error.ts';
import { NewPasswordField } from './new-password-field.tsx';
import { useGoingIn } from './use-going-in.ts';
import { welcomeQuery } from './welcome-query.ts';

export function SignUp() {
  const words = useWords(doorMessages);
  const { data: welcome } = useSuspenseQuery(welcomeQuery);
  if (!welcome.signUpOpen)
    return (
      <Door says={words.closedSays} title={words.closedTitle}>
        <ButtonLink kind="primary" to="/sign-in">
          {words.toSignIn}
        </ButtonLink>
      </Door>
    );
  const waiting = welcome.organisationName;
  return (
    <Door
      foot={
        welcome.isEmpty ? null : (
          <>
            {words.haveAccount} <Link to="/sign-in">{words.signIn}</Link>
          </>
        )
      }
      says={waiting === null ? words.signUpSays : words.waitingSays}
      title={waiting === null ? words.signUpTitle : words.waitingTitle(waiting)}
    >
      <SignUpForm waiting={waiting} />
    </Door>
  );
}

/** @param waiting the organisation that is taken, where one was made on the command line */
function SignUpForm({ waiting }: { waiting: string | null }) {
  const words = useWords(doorMessages);
  const language = useLanguage();
  const goIn = useGoingIn();
  const [name, setName] = useState('');
  const [organisationName, setOrganisationName] = useState(waiting ?? '');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const begin = useMutation({
    mutationFn: () =>
      ask(signUp, { name: name.trim(), organisationName, email: email.trim(), password, language }),
    onSuccess: goIn,
  });
  const at = (pointer: string) => errorAt(begin.error, pointer);
  return (
    <DoorForm
      busy={begin.isPending}
      error={generalError(begin.error)}
      onSubmit={() => begin.mutate()}
      submit={words.signUp}
    >
      <TextField
        autoComplete="name"
        error={at('/name')}
        label={words.name}
        maxLength={200}
        name="name"
        onChange={setName}
        required
        value={name}
      />
      {waiting === null ? (
        <TextField
          autoComplete="organization"
          error={at('/organisationName')}
          label={words.organisation}
          maxLength={200}
          name="organisation"
          onChange={setOrganisationName}
          required
          value={organisationName}
        />
      ) : null}
      <EmailField error={at('/email')} onChange={setEmail} value={email} />
      <NewPasswordField
        error={at('/password')}
        label={words.password}
        onChange={setPassword}
        own={[name, email, organisationName]}
        value={password}
      />
    </DoorForm>
  );
}
