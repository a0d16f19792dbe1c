import { useRef, useState, type ReactNode } from 'react';
import { ApiProblem } from '#base/ui-kit/client.ts';
import { ConfirmIdentityDialog } from './confirm-identity-dialog.tsx';

/**
 * Does what touches security: where the server first wants to know who it is, that is asked, and then it is done. The
 * second part is put on the screen. What was refused is thrown; breaking off the question gives `null`.
 */
export function useConfirmed(): [<T>(send: () => Promise<T>) => Promise<T | null>, ReactNode] {
  const [asking, setAsking] = useState(false);
  const answer = useRef<(confirmed: boolean) => void>(() => {});
  const run = async <T,>(send: () => Promise<T>): Promise<T | null> => {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.because !== 'confirm-first') throw error;
    }
    setAsking(true);
    const confirmed = await new Promise<boolean>((resolve) => {
      answer.current = resolve;
    });
    setAsking(false);
    return confirmed ? send() : null;
  };
  const question = asking ? (
    <ConfirmIdentityDialog onClose={() => answer.current(false)} onConfirmed={() => answer.current(true)} />
  ) : null;
  return [run, question];
}
