import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useLive } from '#base/live/ui/use-live.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { ApprovalIcon, LockIcon, PlusIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import { staffConsentMessages } from '../messages.ts';
import { staffUses, type StaffUse } from '../words.ts';
import { ConsentSheet } from './consent-sheet.tsx';
import css from './staff-consent.module.css';
import { staffConsentsQuery } from './use-staff-consents.ts';

const RecordDialog = lazy(async () => ({
  default: (await import('./record-dialog.tsx')).RecordDialog,
}));

/** What works council or staff have agreed to about figures of named people, and what is open because of it. */
export function StaffConsentParts() {
  const words = useWords(staffConsentMessages);
  const [recording, setRecording] = useState(false);
  const { data, error, refetch } = useQuery(staffConsentsQuery);
  useLive('staff-consent', null, () => refetch());
  if (!data)
    return (
      <Sheet>
        {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : <Skeleton lines={6} />}
      </Sheet>
    );
  const { consents, allowed, may } = data;
  const add = may.record ? (
    <Button icon={PlusIcon} kind="primary" onClick={() => setRecording(true)} small>
      {words.record}
    </Button>
  ) : null;
  return (
    <>
      <Sheet title={words.now}>
        <p className={css.says}>{words.says}</p>
        <ul className={css.uses}>
          {staffUses.map((use) => (
            <Use allowed={allowed.includes(use)} key={use} use={use} />
          ))}
        </ul>
      </Sheet>
      <header className={css.head}>
        <h2 className={css.heading}>{words.history}</h2>
        {consents.length > 0 ? add : null}
      </header>
      {consents.length === 0 ? (
        <Sheet>
          <EmptyState action={add} title={words.none}>
            {may.record ? words.noneSays : `${words.noneSays} ${words.onlyAdministrators}`}
          </EmptyState>
        </Sheet>
      ) : (
        consents.map((consent) => <ConsentSheet consent={consent} key={consent.id} mayRecord={may.record} />)
      )}
      {recording ? (
        <Suspense>
          <RecordDialog onClose={() => setRecording(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

function Use({ use, allowed }: { use: StaffUse; allowed: boolean }) {
  const words = useWords(staffConsentMessages);
  const Sign = allowed ? ApprovalIcon : LockIcon;
  return (
    <li className={css.use} data-allowed={allowed || undefined}>
      <span className={css.sign}>
        <Sign size={18} />
      </span>
      <span className={css.words}>
        <strong>{words[use]}</strong>
        <span className={css.soft}>{words[`${use}-says`]}</span>
      </span>
      <span className={css.verdict}>{allowed ? words.allowed : words.notAllowed}</span>
    </li>
  );
}
