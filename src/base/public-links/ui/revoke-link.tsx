import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '#base/ui-kit/client.ts';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';

import { revokePublicLink, type ListedLink } from '../contract.ts';
import { publicLinkMessages } from '../messages.ts';

/** Asks before a link ends for good. */
export function RevokeLink({ link, onClose }: { link: ListedLink; onClose: () => void }) {
  const words = useWords(publicLinkMessages);
  const queries = useQueryClient();
  const { run } = useChange(() => queries.invalidateQueries({ queryKey: ['public-links'] }));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const revoke = async () => {
    setBusy(true);
    try {
      await run(() => ask(revokePublicLink, { linkId: link.id }));
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
      title={words.revokeAsk(link.about ?? link.name ?? words[link.kind])}
    >
      <ErrorNote error={error} />
      <p>{words.revokeSays}</p>
    </ConfirmDialog>
  );
}
