import type { AccountId } from '#base/kernel/id.ts';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { PeekPanel } from '#base/ui-kit/peek-panel.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';

import { accountMessages } from '../messages.ts';
import { AccountCard } from './account-card.tsx';
import { ContactList } from './contact-list.tsx';
import { useAccount } from './use-account.ts';

/** An account beside its list: what is known of it and who works there. */
export function AccountPeek({ accountId }: { accountId: AccountId }) {
  const words = useWords(accountMessages);
  const { data: shown, error, refetch } = useAccount(accountId);
  const to = `/accounts/${accountId}`;
  return (
    <PeekPanel title={shown?.account.name ?? (error ? words.account : undefined)} to={to}>
      {shown ? (
        <>
          <AccountCard key={accountId} shown={shown} />
          <ContactList shown={shown} />
        </>
      ) : (
        <Sheet>
          <ErrorNote error={error} onRetry={() => void refetch()} />
        </Sheet>
      )}
    </PeekPanel>
  );
}
