import { useMutation } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { KeyIcon, TeamIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { knowsPasskeys, passkeyTrouble } from '#base/ui-kit/passkeys.ts';
import { doorMessages } from '../messages.ts';
import { signInByPasskey } from '../passkeys/contract.ts';
import { showPasskey } from '../passkeys/ui/ask-passkey.ts';
import { beginSingleSignOn } from '../single-sign-on/contract.ts';
import css from './door-form.module.css';
import { useGoingIn } from './use-going-in.ts';

/** The ways in without a password: a passkey, and where an organisation has one, its own provider. */
export function OtherWays(props: {
  email: string;
  singleSignOn: { organisationName: string | null } | null;
}) {
  const { email, singleSignOn } = props;
  const words = useWords(doorMessages);
  const known = knowsPasskeys();
  if (!known && singleSignOn === null) return null;
  return (
    <div className={css.others}>
      <span className={css.or}>{words.orElse}</span>
      {singleSignOn ? <SignOnButton email={email} named={singleSignOn.organisationName} /> : null}
      {known ? <PasskeyButton /> : null}
    </div>
  );
}

function PasskeyButton() {
  const words = useWords(doorMessages);
  const goIn = useGoingIn();
  const enter = useMutation({
    mutationFn: async () => ask(signInByPasskey, { response: await showPasskey() }),
    onSuccess: goIn,
  });
  return (
    <>
      <Button busy={enter.isPending} icon={KeyIcon} onClick={() => enter.mutate()}>
        {words.byPasskey}
      </Button>
      {passkeyTrouble(enter.error) ? (
        <p role="alert">{words.passkeyBroken}</p>
      ) : (
        <ErrorNote error={enter.error} />
      )}
    </>
  );
}

/** @param named the organisation, where there is one; where there are several the address says which */
export function SignOnButton({ email, named }: { email: string; named: string | null }) {
  const words = useWords(doorMessages);
  const { back }: { back?: unknown } = useSearch({ strict: false });
  const needsEmail = named === null && !email.includes('@');
  const begin = useMutation({
    mutationFn: () =>
      ask(beginSingleSignOn, {
        ...(named === null || email.includes('@') ? { email: email.trim() } : {}),
        ...(typeof back === 'string' ? { back } : {}),
      }),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  return (
    <>
      <Button
        busy={begin.isPending || begin.isSuccess}
        disabled={needsEmail}
        icon={TeamIcon}
        onClick={() => begin.mutate()}
      >
        {named === null ? words.bySingleSignOn : words.byOrganisation(named)}
      </Button>
      {needsEmail ? <p className={css.lost}>{words.emailFirst}</p> : null}
      <ErrorNote error={begin.error} />
    </>
  );
}
