import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import type { MeetingItemId } from '#base/kernel/id.ts';

import { meetingMessages } from '../messages.ts';
import type { ItemKind } from '../words.ts';
import css from './meeting.module.css';
import { useThisTable } from './use-meeting.ts';

/** A line to write something down for everybody; Enter adds it and the next can be written. */
export function AddLine(props: {
  kind: ItemKind;
  partKey: string;
  label: string;
  issueId?: MeetingItemId | null;
  /** Where the key for writing leads. */
  first?: boolean;
}) {
  const { kind, partKey, label, issueId = null, first } = props;
  const words = useWords(meetingMessages);
  const { say, mayTalk } = useThisTable();
  const [text, setText] = useState('');
  if (!mayTalk) return null;
  return (
    <form
      className={css.addLine}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        say({ kind, partKey, text: text.trim(), issueId });
        setText('');
      }}
    >
      <TextField
        autoComplete="off"
        data-write={first || undefined}
        hideLabel
        label={label}
        maxLength={2000}
        onChange={setText}
        placeholder={label}
        value={text}
      />
      <Button disabled={text.trim() === ''} type="submit">
        {words.add}
      </Button>
    </form>
  );
}
