import { useState, type ReactNode } from 'react';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { ErrorNote } from './error-note.tsx';

/** Asks before something that is done at once; stays, with the reason, where it fails. */
export function AskFirst(props: {
  title: string;
  confirm: string;
  onDo: () => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}) {
  const { title, confirm, onDo, onClose, children } = props;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const go = async () => {
    setBusy(true);
    try {
      await onDo();
      onClose();
    } catch (caught) {
      setError(caught);
      setBusy(false);
    }
  };
  return (
    <ConfirmDialog
      busy={busy}
      confirm={confirm}
      onClose={onClose}
      onConfirm={() => void go()}
      open
      title={title}
    >
      <ErrorNote error={error} />
      {children}
    </ConfirmDialog>
  );
}
