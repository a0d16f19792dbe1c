import { useState } from 'react';
import { useWords } from '#base/ui-kit/language.tsx';
import { SaveDialog } from '#base/ui-kit/save-dialog.tsx';
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
  const isMissing = name.trim() === '';
  return (
    <SaveDialog
      isReady={!isMissing}
      onClose={onClose}
      onSave={() => onSave(name)}
      title={title}
      words={words}
    >
      {(tried) => (
        <TextField
          autoComplete="off"
          error={tried && isMissing ? words.nameMissing : null}
          label={words.name}
          maxLength={200}
          onChange={setName}
          value={name}
        />
      )}
    </SaveDialog>
  );
}
