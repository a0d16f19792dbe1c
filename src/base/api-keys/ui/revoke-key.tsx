import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '#base/ui-kit/client.ts';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';

import { revokeApiKey, type ApiKey } from '../contract.ts';
import { apiKeyMessages } from '../messages.ts';

/** Asks before a program is shut out. */
export function RevokeKey({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const words = useWords(apiKeyMessages);
  const queries = useQueryClient();
  const { run } = useChange(() => queries.invalidateQueries({ queryKey: ['api-keys'] }));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const revoke = async () => {
    setBusy(true);
    try {
      await run(() => ask(revokeApiKey, { keyId: apiKey.id }));
      onClose();
    } catch (caught) {
      setError(caught);
      setBusy(false);
    }
  };
  return (
    <ConfirmDialog
      busy={busy}
      confirm={words.revoke}
      onClose={onClose}
      onConfirm={() => void revoke()}
      open
      title={words.revokeAsk(apiKey.name)}
    >
      <ErrorNote error={error} />
      <p>{words.revokeSays}</p>
    </ConfirmDialog>
  );
}
