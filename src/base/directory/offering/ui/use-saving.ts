import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { offeringMessages } from '../messages.ts';

/**
 * Sends a form once, closes it when that went well, and holds what went wrong. After a colleague was first the
 * next save starts from their version.
 */
export function useSaving(firstVersion: number, onClose: () => void) {
  const words = useWords(offeringMessages);
  const queries = useQueryClient();
  const toast = useToast();
  const [version, setVersion] = useState(firstVersion);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = async (send: (version: number) => Promise<unknown>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      await send(version);
      await queries.invalidateQueries();
      toast({ text: words.saved });
      onClose();
    } catch (caught) {
      setVersion(versionNow(caught) ?? version);
      setError(caught);
      setBusy(false);
    }
  };
  return { save, busy, error, overtaken: versionNow(error) !== null };
}

function versionNow(error: unknown): number | null {
  if (!(error instanceof ApiProblem) || error.status !== 409) return null;
  const current = error.body['current'];
  const version =
    typeof current === 'object' && current !== null && 'version' in current ? current.version : null;
  return typeof version === 'number' ? version : null;
}
