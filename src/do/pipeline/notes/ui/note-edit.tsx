import { useState } from 'react';
import type { MemberId } from '#base/kernel/id.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';

import type { Note } from '../contract.ts';
import { noteMessages } from '../messages.ts';
import { MentionArea } from './mention-area.tsx';
import { changeNote, useNoteChange } from './use-notes.ts';
import css from './notes.module.css';

/** One's own note, in the place where it stands. */
export function NoteEdit({ note, onClose }: { note: Note; onClose: () => void }) {
  const words = useWords(noteMessages);
  const kit = useWords(kitMessages);
  const [text, setText] = useState(note.text);
  const [mentions, setMentions] = useState<MemberId[]>(note.mentions.map(({ id }) => id));
  const save = useNoteChange(changeNote, onClose);
  const submit = () => {
    if (text.trim() === '') return;
    if (text === note.text) onClose();
    else save.mutate({ noteId: note.id, version: note.version, text, mentions: mentions.slice(-50) });
  };
  return (
    <form
      className={css.composer}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <MentionArea
        onChange={setText}
        onChosen={(id) => setMentions((all) => [...all, id])}
        onSubmit={submit}
        value={text}
      />
      <ErrorNote error={save.error} />
      <div className={css.ends}>
        <Button onClick={onClose} small>
          {kit.cancel}
        </Button>
        <Button busy={save.isPending} kind="primary" small type="submit">
          {words.save}
        </Button>
      </div>
    </form>
  );
}
