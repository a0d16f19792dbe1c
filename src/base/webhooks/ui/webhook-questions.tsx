import { useState } from 'react';
import { ask } from '#base/ui-kit/client.ts';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import { deleteWebhook, renewWebhookSecret, type Webhook } from '../contract.ts';
import { webhookMessages } from '../messages.ts';
import { SecretDialog } from './secret-dialog.tsx';
import { useWebhookChange } from './use-webhooks.ts';

type Asked = { webhook: Webhook; onClose: () => void };

/** Asks before the secret is renewed, and shows the new one. */
export function AskNewSecret({ webhook, onClose }: Asked) {
  const words = useWords(webhookMessages);
  const [secret, setSecret] = useState<string | null>(null);
  const doing = useDoing(async () => {
    const renewed = await ask(renewWebhookSecret, { webhookId: webhook.id, version: webhook.version });
    setSecret(renewed.secret);
  });
  if (secret !== null) return <SecretDialog onClose={onClose} secret={secret} />;
  return (
    <ConfirmDialog
      busy={doing.busy}
      confirm={words.renew}
      onClose={onClose}
      onConfirm={doing.begin}
      open
      title={words.renewAsk}
    >
      <ErrorNote error={doing.error} />
      <p>{words.renewSays}</p>
    </ConfirmDialog>
  );
}

export function AskDelete({ webhook, onClose }: Asked) {
  const words = useWords(webhookMessages);
  const doing = useDoing(async () => {
    await ask(deleteWebhook, { webhookId: webhook.id, version: webhook.version });
    onClose();
  });
  return (
    <ConfirmDialog
      busy={doing.busy}
      confirm={words.remove}
      onClose={onClose}
      onConfirm={doing.begin}
      open
      title={words.removeAsk}
    >
      <ErrorNote error={doing.error} />
      <p>{webhook.url}</p>
      <p>{words.removeSays}</p>
    </ConfirmDialog>
  );
}

/** Does something once at a time and holds what went wrong. */
function useDoing(work: () => Promise<void>) {
  const { run } = useWebhookChange();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const begin = async () => {
    setBusy(true);
    setError(null);
    try {
      await run(work);
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  return { begin: () => void begin(), busy, error };
}
