import { PinIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { formatDateShort } from '#base/i18n/format.ts';
import { dateIn } from '#base/kernel/date.ts';
import { useViewer } from '#base/auth/ui/use-viewer.ts';

import type { Note } from '../contract.ts';
import { noteMessages } from '../messages.ts';
import { NoteMenu } from './note-menu.tsx';
import { NoteText } from './note-text.tsx';
import css from './notes.module.css';

/** What everybody has to know of a deal, above all else. */
export function PinnedNotes({ notes }: { notes: readonly Note[] }) {
  const words = useWords(noteMessages);
  const language = useLanguage();
  const { zone } = useViewer();
  if (notes.length === 0) return null;
  return (
    <ul aria-label={words.pinned} className={css.pinned}>
      {notes.map((note) => (
        <li className={css.pin} key={note.id}>
          <PinIcon size={18} />
          <div>
            <NoteText note={note} />
            <p className={css.facts}>
              {note.author?.name ?? words.somebody} ·{' '}
              {formatDateShort(dateIn(zone, new Date(note.at)), language)}
            </p>
          </div>
          <NoteMenu note={note} />
        </li>
      ))}
    </ul>
  );
}
