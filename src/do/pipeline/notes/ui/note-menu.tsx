import { useState } from 'react';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { EditIcon, MoreIcon, PinIcon, TrashIcon } from '#base/ui-kit/icons.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import type { Note } from '../contract.ts';
import { noteMessages } from '../messages.ts';
import { removeNote, setPinned, useNoteChange } from './use-notes.ts';

/** What can be done with a note. */
export function NoteMenu({ note, onEdit }: { note: Note; onEdit?: (() => void) | undefined }) {
  const words = useWords(noteMessages);
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const pin = useNoteChange((pinned: boolean) => setPinned(note, pinned));
  const remove = useNoteChange(
    () => removeNote(note),
    () => {
      setAsking(false);
      toast({ text: words.removed });
    },
  );
  const items = [
    ...(note.may.pin
      ? [
          {
            label: note.pinned ? words.unpin : words.pin,
            icon: PinIcon,
            onSelect: () => pin.mutate(!note.pinned),
          },
        ]
      : []),
    ...(note.may.edit && onEdit ? [{ label: words.edit, icon: EditIcon, onSelect: onEdit }] : []),
    ...(note.may.delete
      ? [{ label: words.remove, icon: TrashIcon, danger: true, onSelect: () => setAsking(true) }]
      : []),
  ];
  if (items.length === 0) return null;
  return (
    <>
      <Menu groups={[{ items }]} trigger={<IconButton icon={MoreIcon} label={words.more} small />} />
      <ConfirmDialog
        busy={remove.isPending}
        confirm={words.remove}
        onClose={() => setAsking(false)}
        onConfirm={() => remove.mutate(undefined)}
        open={asking}
        title={words.removeTitle}
      >
        <p>{words.removeSays}</p>
        <ErrorNote error={remove.error} />
      </ConfirmDialog>
    </>
  );
}
