import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';

/**
 * Asks before something that cannot be taken back. The title is the question, `confirm` the verb that answers it.
 * What can be undone needs no question: do it, and offer Undo in a toast.
 */
export function ConfirmDialog(props: {
  open: boolean;
  title: string;
  confirm: string;
  onConfirm: () => void;
  onClose: () => void;
  busy?: boolean | undefined;
  harmless?: boolean | undefined;
  children?: ReactNode;
}) {
  const { open, title, confirm, onConfirm, onClose, busy, harmless, children } = props;
  const words = useWords(kitMessages);
  return (
    <Dialog
      actions={
        <>
          <Button disabled={busy} onClick={onClose}>
            {words.cancel}
          </Button>
          <Button busy={busy} kind={harmless ? 'primary' : 'danger'} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
      onClose={onClose}
      open={open}
      stay={busy}
      title={title}
    >
      {children}
    </Dialog>
  );
}
