import { useState } from 'react';
import type { MemberId } from '#base/kernel/id.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { noteMessages } from '../messages.ts';
import { MentionArea } from './mention-area.tsx';
import { sendNote, useNoteChange, type NoteOn } from './use-notes.ts';
import css from './notes.module.css';

/** Writes a note on a deal, an account or a contact. */
export function NoteComposer({ about }: { about: NoteOn }) {
  const words = useWords(noteMessages);
  const toast = useToast();
  const [text, setText] = useState('');
  const [mentions, setMentions] = useState<MemberId[]>([]);
  const [pinned, setPinned] = useState(false);
  const send = useNoteChange(sendNote, (note) => {
    const called = note.mentions.map(({ name }) => name).join(', ');
    toast({ text: called ? words.told(called) : words.added });
    setText('');
    setMentions([]);
    setPinned(false);
  });
  const submit = () => {
    if (text.trim() !== '') send.mutate({ about, text, mentions: mentions.slice(-50), pinned });
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
      <div className={css.foot}>
        <Checkbox checked={pinned} label={words.pinToo} onChange={setPinned} />
        <Button busy={send.isPending} disabled={text.trim() === ''} kind="primary" type="submit">
          {words.add}
        </Button>
      </div>
      <ErrorNote error={send.error} />
    </form>
  );
}
