import type { ReactNode } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import { offeringMessages } from '../messages.ts';

/** A small form over the screen, with what went wrong and its two buttons. */
export function FormDialog(props: {
  title: string;
  action: string;
  saving: { busy: boolean; error: unknown; overtaken: boolean };
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { title, action, saving, onSave, onClose, children } = props;
  const words = useWords(offeringMessages);
  return (
    <Dialog
      actions={
        <>
          <Button disabled={saving.busy} onClick={onClose}>
            {words.cancel}
          </Button>
          <Button busy={saving.busy} kind="primary" type="submit">
            {action}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={onSave}
      open
      stay={saving.busy}
      title={title}
    >
      <ErrorNote error={saving.error} />
      {saving.overtaken ? <p>{words.saveAfterAll}</p> : null}
      {children}
    </Dialog>
  );
}
