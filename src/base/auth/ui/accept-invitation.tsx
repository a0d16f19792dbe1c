import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { OutputOf } from '#base/http/contract.ts';
import { ButtonLink } from '#base/ui-kit/button.tsx';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import { ErrorNote, errorAt } from '#base/ui-kit/error-note.tsx';
import { useChooseLanguage, useWords } from '#base/ui-kit/language.tsx';
import { PasswordField } from '#base/ui-kit/password-field.tsx';
import { acceptInvitation, getInvitation } from '../contract.ts';
import { doorMessages } from '../messages.ts';
import type { StepWay } from '../rules.ts';
import { Door } from './door.tsx';
import { DoorForm } from './door-form.tsx';
import css from './door-form.module.css';
import { generalError } from './general-error.ts';
import { KnownAddress } from './known-address.tsx';
import { NewPasswordField } from './new-password-field.tsx';
import { SignOnButton } from './other-ways.tsx';
import { SecondStep } from './second-step.tsx';
import { useGoingIn } from './use-going-in.ts';

/** Where the link of an invitation leads. It speaks the language that the administrator gave the member. */
export function AcceptInvitation() {
  const words = useWords(doorMessages);
  const { token = '' }: { token?: string } = useParams({ strict: false });
  const { data: invitation, error } = useQuery({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => ask(getInvitation, { token }, { signal }),
    staleTime: Infinity,
  });
  const choose = useChooseLanguage();
  const [ways, setWays] = useState<readonly StepWay[] | null>(null);
  const spoken = useRef(false);
  useEffect(() => {
    if (!invitation || spoken.current) return;
    spoken.current = true;
    choose(invitation.language);
  }, [invitation, choose]);
  // The invitation has served by then: whoever breaks off here signs in again.
  if (ways) return <SecondStep onBack={() => window.location.replace('/sign-in')} ways={ways} />;
  if (error instanceof ApiProblem && (error.because === 'link-spent' || error.status === 400))
    return (
      <Door says={words.inviteSpentSays} title={words.spentTitle}>
        <ButtonLink kind="primary" to="/sign-in">
          {words.toSignIn}
        </ButtonLink>
      </Door>
    );
  if (error)
    return (
      <Door title="Cadans">
        <ErrorNote error={error} />
      </Door>
    );
  if (!invitation) return null;
  const { organisationName, memberName, email, known, singleSignOnOnly } = invitation;
  if (singleSignOnOnly)
    return (
      <Door says={words.invitedSignOn(memberName)} title={words.invitedTitle(organisationName)}>
        <SignOnButton email={email} named={organisationName} />
      </Door>
    );
  return (
    <Door
      says={known ? words.invitedKnown(memberName) : words.invitedSays(memberName)}
      title={words.invitedTitle(organisationName)}
    >
      <InvitationForm invitation={invitation} onSecondStep={setWays} token={token} />
    </Door>
  );
}

function InvitationForm(props: {
  token: string;
  invitation: OutputOf<typeof getInvitation>;
  onSecondStep: (ways: readonly StepWay[]) => void;
}) {
  const { token, invitation, onSecondStep } = props;
  const { email, known, memberName, organisationName } = invitation;
  const words = useWords(doorMessages);
  const goIn = useGoingIn();
  const [password, setPassword] = useState('');
  const accept = useMutation({
    mutationFn: () => ask(acceptInvitation, { token, password }),
    onSuccess: (entered) => (entered === null ? goIn() : onSecondStep(entered.secondStep.ways)),
  });
  const field = {
    error: errorAt(accept.error, '/password'),
    label: words.password,
    onChange: setPassword,
    value: password,
  };
  return (
    <DoorForm
      busy={accept.isPending}
      error={generalError(accept.error)}
      onSubmit={() => accept.mutate()}
      submit={words.accept}
    >
      <KnownAddress email={email} />
      {known ? (
        <>
          <PasswordField {...field} autoComplete="current-password" />
          <Link className={css.side} to="/forgot-password">
            {words.forgot}
          </Link>
        </>
      ) : (
        <NewPasswordField {...field} own={[memberName, email, organisationName]} />
      )}
    </DoorForm>
  );
}
