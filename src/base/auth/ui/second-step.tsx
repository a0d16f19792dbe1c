import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { KeyIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { passkeyTrouble } from '#base/ui-kit/passkeys.ts';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { signInByCode } from '../contract.ts';
import { doorMessages } from '../messages.ts';
import { signInByPasskey } from '../passkeys/contract.ts';
import { showPasskey } from '../passkeys/ui/ask-passkey.ts';
import type { StepWay } from '../rules.ts';
import { CodeField } from '../security/ui/code-field.tsx';
import { Door } from './door.tsx';
import { DoorForm } from './door-form.tsx';
import css from './door-form.module.css';
import { generalError } from './general-error.ts';
import { useGoingIn } from './use-going-in.ts';

/** What is asked after a password that was right: a code, a passkey, or a code to recover with. */
export function SecondStep({ ways, onBack }: { ways: readonly StepWay[]; onBack: () => void }) {
  const words = useWords(doorMessages);
  const [way, setWay] = useState<StepWay>(ways[0] ?? 'code');
  const says = {
    code: words.stepCodeSays,
    passkey: words.stepPasskeySays,
    'recovery-code': words.stepRecoverySays,
  }[way];
  const other = {
    code: words.stepUseCode,
    passkey: words.stepUsePasskey,
    'recovery-code': words.stepUseRecovery,
  };
  return (
    <Door
      foot={
        <button className={css.way} onClick={onBack} type="button">
          {words.stepBack}
        </button>
      }
      says={says}
      title={words.stepTitle}
    >
      {way === 'passkey' ? <ByPasskey onSpent={onBack} /> : <ByCode key={way} onSpent={onBack} way={way} />}
      <div className={css.ways}>
        {ways
          .filter((each) => each !== way)
          .map((each) => (
            <button className={css.way} key={each} onClick={() => setWay(each)} type="button">
              {other[each]}
            </button>
          ))}
        {way === 'recovery-code' || !ways.includes('recovery-code') ? (
          <p className={css.lost}>{words.stepLost}</p>
        ) : null}
      </div>
    </Door>
  );
}

const isSpent = (error: unknown) => error instanceof ApiProblem && error.because === 'step-spent';

function ByCode({ way, onSpent }: { way: 'code' | 'recovery-code'; onSpent: () => void }) {
  const words = useWords(doorMessages);
  const goIn = useGoingIn();
  const [code, setCode] = useState('');
  const enter = useMutation({
    mutationFn: () => ask(signInByCode, { code }),
    onSuccess: goIn,
    onError: (error) => (isSpent(error) ? onSpent() : setCode('')),
  });
  return (
    <DoorForm
      busy={enter.isPending}
      error={generalError(enter.error) ?? enter.error}
      onSubmit={() => enter.mutate()}
      submit={words.signIn}
    >
      {way === 'code' ? (
        <CodeField label={words.stepCode} onChange={setCode} value={code} />
      ) : (
        <TextField
          autoComplete="off"
          autoCapitalize="none"
          label={words.stepRecovery}
          maxLength={20}
          onChange={setCode}
          required
          spellCheck={false}
          value={code}
        />
      )}
    </DoorForm>
  );
}

function ByPasskey({ onSpent }: { onSpent: () => void }) {
  const words = useWords(doorMessages);
  const goIn = useGoingIn();
  const enter = useMutation({
    mutationFn: async () => ask(signInByPasskey, { response: await showPasskey() }),
    onSuccess: goIn,
    onError: (error) => (isSpent(error) ? onSpent() : undefined),
  });
  return (
    <>
      <Button busy={enter.isPending} icon={KeyIcon} kind="primary" onClick={() => enter.mutate()}>
        {words.stepUsePasskey}
      </Button>
      {passkeyTrouble(enter.error) ? (
        <p role="alert">{words.passkeyBroken}</p>
      ) : (
        <ErrorNote error={enter.error} />
      )}
    </>
  );
}
