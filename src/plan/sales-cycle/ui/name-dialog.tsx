import { useState, type ReactNode } from 'react';
import { hasText, type LocalText } from '#base/kernel/language.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { salesCycleMessages } from '../messages.ts';
import { SaveDialog } from '#base/ui-kit/save-dialog.tsx';
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
  return (
    <SaveDialog
      isReady={hasText(name)}
      onClose={onClose}
      onSave={() => onSave(name)}
      title={title}
      words={words}
    >
      {(tried) => (
        <>
          <LocalTextFields
            error={tried && !hasText(name) ? words.nameMissing : null}
            label={words.name}
            maxLength={120}
            onChange={setName}
            value={name}
          />
          {children}
        </>
      )}
    </SaveDialog>
  );
}
