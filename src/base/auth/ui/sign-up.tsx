import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, ButtonLink } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { errorAt } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { askSignUpLink, signUp } from '../contract.ts';
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
  if (welcome.signUpByMail) return <SignUpByMail />;
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

/** The mailbox is proven first; the password is chosen behind the link. */
function SignUpByMail() {
  const words = useWords(doorMessages);
  const language = useLanguage();
  const wish = useWish('');
  const send = useMutation({ mutationFn: () => ask(askSignUpLink, { ...wish.said(), language }) });
  if (send.isSuccess)
    return (
      <Door says={words.signUpLookSays(wish.said().email)} title={words.lookTitle}>
        <ButtonLink to="/sign-in">{words.toSignIn}</ButtonLink>
        <Button onClick={() => send.reset()}>{words.otherAddress}</Button>
      </Door>
    );
  return (
    <Door
      foot={
        <>
          {words.haveAccount} <Link to="/sign-in">{words.signIn}</Link>
        </>
      }
      says={words.signUpByMailSays}
      title={words.signUpTitle}
    >
      <DoorForm
        busy={send.isPending}
        error={generalError(send.error)}
        onSubmit={() => send.mutate()}
        submit={words.sendLink}
      >
        <WishFields asksOrganisation error={send.error} wish={wish} />
      </DoorForm>
    </Door>
  );
}

/** @param waiting the organisation that is taken, where one was made on the command line */
function SignUpForm({ waiting }: { waiting: string | null }) {
  const words = useWords(doorMessages);
  const language = useLanguage();
  const goIn = useGoingIn();
  const wish = useWish(waiting ?? '');
  const [password, setPassword] = useState('');
  const begin = useMutation({
    mutationFn: () => ask(signUp, { ...wish.said(), password, language }),
    onSuccess: goIn,
  });
  return (
    <DoorForm
      busy={begin.isPending}
      error={generalError(begin.error)}
      onSubmit={() => begin.mutate()}
      submit={words.signUp}
    >
      <WishFields asksOrganisation={waiting === null} error={begin.error} wish={wish} />
      <NewPasswordField
        error={errorAt(begin.error, '/password')}
        label={words.password}
        onChange={setPassword}
        own={[wish.name, wish.email, wish.organisationName]}
        value={password}
      />
    </DoorForm>
  );
}

/** What is typed of somebody who signs up: who they are, and what their organisation is called. */
function useWish(organisation: string) {
  const [name, setName] = useState('');
  const [organisationName, setOrganisationName] = useState(organisation);
  const [email, setEmail] = useState('');
  return {
    name,
    setName,
    organisationName,
    setOrganisationName,
    email,
    setEmail,
    said: () => ({ name: name.trim(), organisationName, email: email.trim() }),
  };
}

function WishFields(props: { wish: ReturnType<typeof useWish>; asksOrganisation: boolean; error: unknown }) {
  const { wish, asksOrganisation, error } = props;
  const words = useWords(doorMessages);
  return (
    <>
      <TextField
        autoComplete="name"
        error={errorAt(error, '/name')}
        label={words.name}
        maxLength={200}
        name="name"
        onChange={wish.setName}
        required
        value={wish.name}
      />
      {asksOrganisation ? (
        <TextField
          autoComplete="organization"
          error={errorAt(error, '/organisationName')}
          label={words.organisation}
          maxLength={200}
          name="organisation"
          onChange={wish.setOrganisationName}
          required
          value={wish.organisationName}
        />
      ) : null}
      <EmailField error={errorAt(error, '/email')} onChange={wish.setEmail} value={wish.email} />
    </>
  );
}
