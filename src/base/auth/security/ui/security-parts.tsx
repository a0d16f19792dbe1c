import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TimeZone } from '#base/kernel/date.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { securityMessages } from '../messages.ts';
import { ChangePasswordDialog } from './change-password-dialog.tsx';
import { PasskeysSheet } from './passkeys-sheet.tsx';
import css from './security.module.css';
import { SessionsSheet } from './sessions-sheet.tsx';
import { TwoStepsSheet } from './two-steps-sheet.tsx';
import { useConfirmed } from './use-confirmed.tsx';
import { securityQuery, type Security } from './use-security.ts';

/** How one gets in: password, second step, passkeys, and where one is signed in. */
export function SecurityParts(props: { name: string; organisation: string; zone: TimeZone }) {
  const { name, organisation, zone } = props;
  const words = useWords(securityMessages);
  const { data: security, error, refetch } = useQuery(securityQuery);
  const [run, question] = useConfirmed();
  if (!security)
    return error ? (
      <ErrorNote error={error} onRetry={() => void refetch()} />
    ) : (
      <Sheet title={words.password}>
        <Skeleton lines={4} />
      </Sheet>
    );
  return (
    <>
      {security.managedElsewhere ? (
        <Sheet title={words.password}>
          <p>{words.managed}</p>
        </Sheet>
      ) : (
        <>
          <PasswordSheet own={[name, security.email, organisation]} refresh={refetch} security={security} />
          <TwoStepsSheet refresh={refetch} run={run} security={security} />
          <PasskeysSheet refresh={refetch} run={run} security={security} />
        </>
      )}
      <SessionsSheet refresh={refetch} sessions={security.sessions} zone={zone} />
      {question}
    </>
  );
}

function PasswordSheet(props: {
  security: Security;
  own: readonly string[];
  refresh: () => Promise<unknown>;
}) {
  const { security, own, refresh } = props;
  const words = useWords(securityMessages);
  const [open, setOpen] = useState(false);
  return (
    <Sheet
      actions={
        security.hasPassword ? (
          <Button onClick={() => setOpen(true)} small>
            {words.changePassword}
          </Button>
        ) : null
      }
      title={words.password}
    >
      <p className={css.says}>{words.passwordSays(security.email)}</p>
      {open ? (
        <ChangePasswordDialog
          onChanged={() => {
            setOpen(false);
            void refresh();
          }}
          onClose={() => setOpen(false)}
          own={own}
        />
      ) : null}
    </Sheet>
  );
}
