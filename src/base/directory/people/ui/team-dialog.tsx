import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { peopleMessages } from '../messages.ts';

/** Asks for a team's name. `onSave` throws what the server refused. */
export function TeamDialog(props: {
  title: string;
  start: string;
  onSave: (name: string) => Promise<unknown>;
  onClose: () => void;
}) {
  const { title, start, onSave, onClose } = props;
  const words = useWords(peopleMessages);
  const [name, setName] = useState(start);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = async () => {
    setTried(true);
    if (name.trim() === '' || busy) return;
    setBusy(true);
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
      <TextField
        autoComplete="off"
        error={tried && name.trim() === '' ? words.nameMissing : null}
        label={words.name}
        maxLength={200}
        onChange={setName}
        value={name}
      />
    </Dialog>
  );
}
