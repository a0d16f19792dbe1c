import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { OutputOf } from '#base/http/contract.ts';
import { ButtonLink } from '#base/ui-kit/button.tsx';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import { ErrorNote, errorAt } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { finishSignUp, getSignUp } from '../contract.ts';
import { doorMessages } from '../messages.ts';
import { Door } from './door.tsx';
import { DoorForm } from './door-form.tsx';
import { generalError } from './general-error.ts';
import { KnownAddress } from './known-address.tsx';
import { NewPasswordField } from './new-password-field.tsx';
import { useGoingIn } from './use-going-in.ts';

/** Where the link of a sign-up leads: the mailbox is proven, a password is all that is missing. */
export function FinishSignUp() {
  const words = useWords(doorMessages);
  const { token = '' }: { token?: string } = useParams({ strict: false });
  const { data: wish, error } = useQuery({
    queryKey: ['sign-up', token],
    queryFn: ({ signal }) => ask(getSignUp, { token }, { signal }),
    staleTime: Infinity,
  });
  if (error instanceof ApiProblem && (error.because === 'link-spent' || error.status === 400))
    return (
      <Door says={words.signUpSpentSays} title={words.spentTitle}>
        <ButtonLink kind="primary" to="/sign-up">
          {words.askNew}
        </ButtonLink>
        <ButtonLink to="/sign-in">{words.toSignIn}</ButtonLink>
      </Door>
    );
  if (error)
    return (
      <Door title="Cadans">
        <ErrorNote error={error} />
      </Door>
    );
  if (!wish) return null;
  return (
    <Door says={words.finishSays(wish.organisationName)} title={words.finishTitle}>
      <FinishForm token={token} wish={wish} />
    </Door>
  );
}

function FinishForm({ token, wish }: { token: string; wish: OutputOf<typeof getSignUp> }) {
  const words = useWords(doorMessages);
  const goIn = useGoingIn();
  const [password, setPassword] = useState('');
  const finish = useMutation({
    mutationFn: () => ask(finishSignUp, { token, password }),
    onSuccess: goIn,
  });
  return (
    <DoorForm
      busy={finish.isPending}
      error={generalError(finish.error)}
      onSubmit={() => finish.mutate()}
      submit={words.signUp}
    >
      <KnownAddress email={wish.email} />
      <NewPasswordField
        error={errorAt(finish.error, '/password')}
        label={words.password}
        onChange={setPassword}
        own={[wish.name, wish.email, wish.organisationName]}
        value={password}
      />
    </DoorForm>
  );
}
