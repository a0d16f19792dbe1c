import { useState, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorNote } from './error-note.tsx';

/**
 * A short form that is saved as a whole and then closes. What the server refused is said above its fields, which stay
 * as they were filled in.
 * @param isReady false where something is missing; nothing is sent then
 * @param onSave throws what was refused
 * @param children the fields; `tried` once somebody has wanted to save
 */
export function SaveDialog(props: {
  title: string;
  words: { save: string; cancel: string };
  isReady: boolean;
  onSave: () => Promise<unknown>;
  onClose: () => void;
  children: (tried: boolean) => ReactNode;
}) {
  const { title, words, isReady, onSave, onClose, children } = props;
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = async () => {
    setTried(true);
    if (!isReady || busy) return;
    setBusy(true);
    setError(null);
    try {
      await onSave();
      onClose();
    } catch (caught) {
      setError(caught);
      setBusy(false);
    }
  };
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button busy={busy} kind="primary" type="submit">
            {words.save}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => void save()}
      open
      title={title}
    >
      <ErrorNote error={error} />
      {children(tried)}
    </Dialog>
  );
}
