import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '#base/http/contract.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { QrPicture } from '#base/ui-kit/qr-picture.tsx';
import { confirmAuthenticator, type beginAuthenticator } from '../contract.ts';
import { securityMessages } from '../messages.ts';
import { CodeField } from './code-field.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import css from './security.module.css';

/** The picture for the app, the code that shows that it works, and the codes to keep. */
export function SetUpAppDialog(props: {
  begun: OutputOf<typeof beginAuthenticator>;
  run: <T>(send: () => Promise<T>) => Promise<T | null>;
  onClose: () => void;
}) {
  const { begun, run, onClose } = props;
  const words = useWords(securityMessages);
  const [code, setCode] = useState('');
  const confirm = useMutation({ mutationFn: () => run(() => ask(confirmAuthenticator, { code })) });
  if (confirm.data)
    return (
      <Dialog
        actions={
          <Button kind="primary" onClick={onClose}>
            {words.codesKept}
          </Button>
        }
        onClose={onClose}
        open
        stay
        title={words.codesTitle}
      >
        <RecoveryCodes codes={confirm.data.codes} />
      </Dialog>
    );
  return (
    <Dialog
      actions={
        <>
          <Button disabled={confirm.isPending} onClick={onClose}>
            {words.cancel}
          </Button>
          <Button busy={confirm.isPending} kind="primary" type="submit">
            {words.switchOn}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => confirm.mutate()}
      open
      stay={confirm.isPending}
      title={words.appTitle}
    >
      <div className={css.setUp}>
        <p>{words.appSays}</p>
        <QrPicture label={words.qr} text={begun.uri} />
        <p className={css.byHand}>
          {words.byHand}
          <code className={css.key}>{begun.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
        <CodeField hint={words.codeHint} label={words.code} onChange={setCode} value={code} />
        <ErrorNote error={confirm.error} />
      </div>
    </Dialog>
  );
}
