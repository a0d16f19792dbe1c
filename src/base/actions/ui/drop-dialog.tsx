import { useId, useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { TextField } from '#base/ui-kit/text-field.tsx';

import { actionMessages } from '../messages.ts';

/** Asks why an action is left. */
export function DropDialog({ onClose, onDrop }: { onClose: () => void; onDrop: (because: string) => void }) {
  const id = useId();
  const words = useWords(actionMessages);
  const kit = useWords(kitMessages);
  const [because, setBecause] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>{kit.cancel}</Button>
          <Button form={id} kind="primary" type="submit">
            {words.drop}
          </Button>
        </>
      }
      onClose={onClose}
      open
      title={words.dropTitle}
    >
      <form
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(because.trim() === '');
          if (because.trim() === '') return;
          onClose();
          onDrop(because);
        }}
      >
        <TextField
          error={missing ? words.dropMissing : null}
          label={words.dropBecause}
          maxLength={500}
          onChange={(text) => {
            setBecause(text);
            setMissing(false);
          }}
          value={because}
        />
      </form>
    </Dialog>
  );
}
