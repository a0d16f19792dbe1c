import { useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { writtenSize } from '#base/files/rules/written-size.ts';
import { FileLink } from '#base/files/ui/file-link.tsx';
import { CheckIcon, CloseIcon, DocumentIcon, NoteIcon, PictureIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { Note } from '../../notes/contract.ts';
import { noteMessages } from '../../notes/messages.ts';
import { NoteEdit } from '../../notes/ui/note-edit.tsx';
import { NoteMenu } from '../../notes/ui/note-menu.tsx';
import { NoteText } from '../../notes/ui/note-text.tsx';
import type { Timeline } from '../../shapes.ts';
import { clockIn } from '#base/i18n/day-words.ts';
import { dealMessages } from '../deal/deal-messages.ts';
import { OfDeal } from './of-deal.tsx';
import css from './timeline.module.css';

type Row<Type extends string> = Extract<Timeline['rows'][number], { type: Type }>;

/** What somebody wrote down for the others. */
export function NoteEntry({ note, namesDeal }: { note: Note; namesDeal: boolean }) {
  const words = useWords(noteMessages);
  const { zone } = useViewer();
  const [editing, setEditing] = useState(false);
  return (
    <li className={css.entry}>
      <span className={css.sign}>
        <NoteIcon size={18} />
      </span>
      <div className={css.words}>
        <p>
          <strong>{note.author?.name ?? words.somebody}</strong>{' '}
          <span className={css.facts}>
            {[
              words.wrote,
              namesDeal && note.contact ? note.contact.name : '',
              note.editedAt ? words.edited : '',
              note.pinned ? words.pinned.toLowerCase() : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </p>
        {namesDeal ? <OfDeal deal={note.deal} /> : null}
        {editing ? <NoteEdit note={note} onClose={() => setEditing(false)} /> : <NoteText note={note} />}
      </div>
      <time className={css.time} dateTime={note.at}>
        {clockIn(zone, new Date(note.at))}
      </time>
      {editing ? null : <NoteMenu note={note} onEdit={() => setEditing(true)} />}
    </li>
  );
}

export function FileEntry({ file, namesDeal }: { file: Row<'file'>['file']; namesDeal: boolean }) {
  const words = useWords(dealMessages);
  const language = useLanguage();
  const { zone } = useViewer();
  const Sign = file.preview === 'picture' ? PictureIcon : DocumentIcon;
  return (
    <li className={css.entry}>
      <span className={css.sign}>
        <Sign size={18} />
      </span>
      <div className={css.words}>
        <p>
          {words.fileAdded}{' '}
          <span className={css.facts}>
            {[writtenSize(file.size, language), file.by?.name].filter(Boolean).join(' · ')}
          </span>
        </p>
        {namesDeal ? <OfDeal deal={file.deal} /> : null}
        <FileLink file={file} />
      </div>
      <time className={css.time} dateTime={file.at}>
        {clockIn(zone, new Date(file.at))}
      </time>
    </li>
  );
}

/** What the customer said to a quote. */
export function AnswerEntry(props: { answer: Row<'answer'>['answer']; namesDeal: boolean }) {
  const { answer, namesDeal } = props;
  const words = useWords(dealMessages);
  const { zone } = useViewer();
  const Sign = answer.accepted ? CheckIcon : CloseIcon;
  const label = answer.label ?? '';
  return (
    <li className={css.entry} data-event>
      <span className={css.sign}>
        <Sign size={18} />
      </span>
      <div className={css.words}>
        <p>
          {answer.accepted ? words.quoteAccepted(label) : words.quoteRefused(label)}{' '}
          <span className={css.facts}>{answer.by ? words.by(answer.by.name) : ''}</span>
        </p>
        {namesDeal ? <OfDeal deal={answer.deal} /> : null}
        {answer.reason ? <p className={css.note}>{words.because(answer.reason)}</p> : null}
      </div>
      <time className={css.time} dateTime={answer.at}>
        {clockIn(zone, new Date(answer.at))}
      </time>
    </li>
  );
}
