import { useState } from 'react';
import { accountMessages } from '#base/directory/accounts/messages.ts';
import { AccountPicker } from '#base/directory/accounts/ui/account-picker.tsx';
import type { AccountId } from '#base/kernel/id.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { ActivityComposer, type ComposerMode } from '#do/pipeline/ui/activities/activity-composer.tsx';

import { deedMessages } from './deed-messages.ts';

/** A contact is written down without going to the account first: whom, how, what came of it. */
export function LogContact({ onClose }: { onClose: () => void }) {
  const words = useWords(deedMessages);
  const accounts = useWords(accountMessages);
  const [accountId, setAccountId] = useState<AccountId | null>(null);
  const [mode, setMode] = useState<ComposerMode>('done');
  return (
    <Dialog onClose={onClose} open title={words.logContact}>
      <AccountPicker label={accounts.account} onChange={setAccountId} value={accountId} />
      {accountId === null ? null : (
        <ActivityComposer
          accountId={accountId}
          key={accountId}
          mode={mode}
          onMode={setMode}
          onSaved={onClose}
        />
      )}
    </Dialog>
  );
}
