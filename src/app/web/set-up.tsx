import { useMutation, useQuery, useSuspenseQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { AddPasskeyDialog } from '#base/auth/passkeys/ui/add-passkey-dialog.tsx';
import { wayBack } from '#base/auth/rules.ts';
import { beginAuthenticator } from '#base/auth/security/contract.ts';
import { securityMessages } from '#base/auth/security/messages.ts';
import { SetUpAppDialog } from '#base/auth/security/ui/set-up-app-dialog.tsx';
import { useConfirmed } from '#base/auth/security/ui/use-confirmed.tsx';
import { securityQuery } from '#base/auth/security/ui/use-security.ts';
import { Door } from '#base/auth/ui/door.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { KeyIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { knowsPasskeys } from '#base/ui-kit/passkeys.ts';
import { useSession } from './use-session.ts';
import { viewerQuery } from '#base/auth/ui/viewer-query.ts';
import css from './set-up.module.css';

/** The organisation asks a second step, and this person has none: this comes first, with two ways to it and one out. */
export function SetUp() {
  const words = useWords(securityMessages);
  const { data: viewer } = useSuspenseQuery(viewerQuery);
  const { leave } = useSession();
  const queries = useQueryClient();
  const router = useRouter();
  const { back }: { back?: unknown } = useSearch({ strict: false });
  const { refetch } = useQuery(securityQuery);
  const [run, question] = useConfirmed();
  const [adding, setAdding] = useState(false);
  const begin = useMutation({ mutationFn: () => run(() => ask(beginAuthenticator, {})) });
  const close = async () => {
    begin.reset();
    setAdding(false);
    const { data: security } = await refetch();
    if (!security || (security.authenticatorSince === null && security.passkeys.length === 0)) return;
    queries.clear();
    router.history.replace(wayBack(back));
  };
  return (
    <Door
      foot={
        <button className={css.leave} onClick={leave} type="button">
          {words.signOut}
        </button>
      }
      says={words.mustSays(viewer.organisation.name)}
      title={words.mustTitle}
    >
      <div className={css.ways}>
        <Button busy={begin.isPending} kind="primary" onClick={() => begin.mutate()}>
          {words.byApp}
        </Button>
        {knowsPasskeys() ? (
          <Button icon={KeyIcon} onClick={() => setAdding(true)}>
            {words.byPasskey}
          </Button>
        ) : null}
        <ErrorNote error={begin.error} />
      </div>
      {begin.data ? <SetUpAppDialog begun={begin.data} onClose={() => void close()} run={run} /> : null}
      {adding ? <AddPasskeyDialog onClose={() => void close()} run={run} /> : null}
      {question}
    </Door>
  );
}
