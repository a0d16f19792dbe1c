import { Dialog } from '#base/ui-kit/dialog.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { QuickAdd } from '#do/tasks/ui/quick-add.tsx';

import { deedMessages } from './deed-messages.ts';

/** A line for a task; it stays, for who writes down more than one. */
export function NewTask({ onClose }: { onClose: () => void }) {
  const words = useWords(deedMessages);
  return (
    <Dialog onClose={onClose} open title={words.newTask}>
      <QuickAdd hint />
    </Dialog>
  );
}
