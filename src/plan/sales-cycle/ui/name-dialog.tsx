import { useState, type ReactNode } from 'react';
import { hasText, type LocalText } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { salesCycleMessages } from '../messages.ts';
import { LocalTextFields } from '#base/ui-kit/local-text-fields.tsx';

/** Asks for a name in one language or both. `onSave` throws what the server refused. */
export function NameDialog(props: {
  title: string;
  start: LocalText;
  onSave: (name: LocalText) => Promise<unknown>;
  onClose: () => void;
  children?: ReactNode;
}) {
  const { title, start, onSave, onClose, children } = props;
  const words = useWords(salesCycleMessages);
  const [name, setName] = useState(start);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = async () => {
    setTried(true);
    if (!hasText(name) || busy) return;
    setBusy(true);
    setError(null);
    try {
      await onSave(name);
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
      <LocalTextFields
        error={tried && !hasText(name) ? words.nameMissing : null}
        label={words.name}
        maxLength={120}
        onChange={setName}
        value={name}
      />
      {children}
    </Dialog>
  );
}
