import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ButtonLink } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { errorAt } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { askPasswordReset } from '../contract.ts';
import { doorMessages } from '../messages.ts';
import { Door } from './door.tsx';
import { DoorForm } from './door-form.tsx';
import css from './forgot-password.module.css';
import { EmailField } from './email-field.tsx';
import { generalError } from './general-error.ts';
import { welcomeQuery } from './welcome-query.ts';

export function ForgotPassword() {
  const { data: welcome } = useSuspenseQuery(welcomeQuery);
  return welcome.mailIsSet ? <ByMail /> : <WithoutMail />;
}

function ByMail() {
  const words = useWords(doorMessages);
  const [email, setEmail] = useState('');
  const send = useMutation({
    mutationFn: (to: string) => ask(askPasswordReset, { email: to }),
  });
  if (send.isSuccess)
    return (
      <Door says={words.lookSays(send.variables)} title={words.lookTitle}>
        <ButtonLink to="/sign-in">{words.toSignIn}</ButtonLink>
      </Door>
    );
  return (
    <Door
      foot={<Link to="/sign-in">{words.toSignIn}</Link>}
      says={words.forgotSays}
      title={words.forgotTitle}
    >
      <DoorForm
        busy={send.isPending}
        error={generalError(send.error)}
        onSubmit={() => send.mutate(email.trim())}
        submit={words.sendLink}
      >
        <EmailField error={errorAt(send.error, '/email')} onChange={setEmail} value={email} />
      </DoorForm>
    </Door>
  );
}

function WithoutMail() {
  const words = useWords(doorMessages);
  return (
    <Door says={words.noMailSays} title={words.noMailTitle}>
      <div className={css.alone}>
        <p>{words.noMailAlone}</p>
        <code className={css.command}>npm run cadans -- password-link {words.exampleEmail}</code>
      </div>
      <ButtonLink to="/sign-in">{words.toSignIn}</ButtonLink>
    </Door>
  );
}
