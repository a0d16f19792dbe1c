import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDateShort } from '#base/i18n/format.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { beginAuthenticator, removeAuthenticator, renewRecoveryCodes } from '../contract.ts';
import { securityMessages } from '../messages.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import css from './security.module.css';
import { SetUpAppDialog } from './set-up-app-dialog.tsx';
import type { Security } from './use-security.ts';

type Run = <T>(send: () => Promise<T>) => Promise<T | null>;

/** The second step of signing in: on or off, and the codes to recover with. */
export function TwoStepsSheet(props: { security: Security; run: Run; refresh: () => Promise<unknown> }) {
  const { security, run, refresh } = props;
  const words = useWords(securityMessages);
  const language = useLanguage();
  const [asking, setAsking] = useState<'off' | 'codes' | null>(null);
  const day = (text: string) => formatDateShort(text.slice(0, 10) as IsoDate, language);
  const begin = useMutation({ mutationFn: () => run(() => ask(beginAuthenticator, {})) });
  const off = useMutation({
    mutationFn: () => run(() => ask(removeAuthenticator, {})),
    onSuccess: async () => {
      setAsking(null);
      await refresh();
    },
  });
  const renew = useMutation({ mutationFn: () => run(() => ask(renewRecoveryCodes, {})) });
  const since = security.authenticatorSince;
  const isDue = security.requiredFrom !== null && since === null && security.passkeys.length === 0;
  const close = () => {
    begin.reset();
    renew.reset();
    setAsking(null);
    void refresh();
  };
  return (
    <Sheet title={words.twoSteps}>
      <p className={css.says}>{words.twoStepsSay}</p>
      {isDue && security.requiredFrom ? (
        <p className={css.due}>{words.dueOn(day(security.requiredFrom))}</p>
      ) : null}
      <div className={css.state}>
        <Badge>{since ? words.twoStepsOn(day(since)) : words.twoStepsOff}</Badge>
        {security.recoveryCodesLeft > 0 ? <Badge>{words.codesLeft(security.recoveryCodesLeft)}</Badge> : null}
        {security.requiredFrom !== null ? <Badge>{words.required}</Badge> : null}
      </div>
      <div className={css.state}>
        {since ? (
          <Button onClick={() => setAsking('off')}>{words.switchOff}</Button>
        ) : (
          <Button busy={begin.isPending} kind="primary" onClick={() => begin.mutate()}>
            {words.setUp}
          </Button>
        )}
        {since || security.passkeys.length > 0 ? (
          <Button onClick={() => setAsking('codes')}>{words.newCodes}</Button>
        ) : null}
      </div>
      <ErrorNote error={begin.error} />
      {begin.data ? <SetUpAppDialog begun={begin.data} onClose={close} run={run} /> : null}
      <ConfirmDialog
        busy={off.isPending}
        confirm={words.switchOff}
        onClose={() => setAsking(null)}
        onConfirm={() => off.mutate()}
        open={asking === 'off'}
        title={words.switchOffTitle}
      >
        <p>{words.switchOffSays}</p>
        <ErrorNote error={off.error} />
      </ConfirmDialog>
      <ConfirmDialog
        busy={renew.isPending}
        confirm={words.newCodes}
        harmless
        onClose={() => setAsking(null)}
        onConfirm={() => renew.mutate()}
        open={asking === 'codes' && !renew.data}
        title={words.newCodesTitle}
      >
        <p>{words.newCodesSay}</p>
        <ErrorNote error={renew.error} />
      </ConfirmDialog>
      <Dialog
        actions={
          <Button kind="primary" onClick={close}>
            {words.codesKept}
          </Button>
        }
        onClose={close}
        open={Boolean(renew.data)}
        stay
        title={words.codesTitle}
      >
        <RecoveryCodes codes={renew.data?.codes ?? []} />
      </Dialog>
    </Sheet>
  );
}
