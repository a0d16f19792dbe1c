import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { ApiProblem, currentOf } from '#base/ui-kit/client.ts';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { MoreIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { TextField } from '#base/ui-kit/text-field.tsx';

import type { editItem } from '../contract.ts';
import { meetingMessages } from '../messages.ts';
import type { Item } from '../shapes.ts';
import css from './meeting.module.css';
import { useThisTable } from './use-meeting.ts';

/** What was said, line by line, with who said it. */
export function SaidLines({ items, label }: { items: readonly Item[]; label: string }) {
  if (items.length === 0) return null;
  return (
    <ul aria-label={label} className={css.said}>
      {items.map((item) => (
        <SaidLine item={item} key={item.id} />
      ))}
    </ul>
  );
}

function SaidLine({ item }: { item: Item }) {
  const words = useWords(meetingMessages);
  const { pending } = useThisTable();
  const [editing, setEditing] = useState(false);
  if (editing)
    return (
      <li>
        <EditLine item={item} onDone={() => setEditing(false)} />
      </li>
    );
  return (
    <li className={css.saidLine}>
      <p>{item.text}</p>
      <span className={css.who}>{pending.has(item.id) ? words.sending : item.author?.name}</span>
      <LineMenu item={item} onEdit={() => setEditing(true)} />
    </li>
  );
}

/** What can be done with a line, by everybody at the table; nothing while it is on its way. */
export function LineMenu({ item, onEdit, more }: { item: Item; onEdit?: () => void; more?: ReactNode }) {
  const words = useWords(meetingMessages);
  const { pending, mayTalk, quick, editItem: edit } = useThisTable();
  if (!mayTalk || pending.has(item.id)) return null;
  return (
    <>
      {more}
      <Menu
        end
        groups={[
          {
            items: [
              ...(onEdit ? [{ label: words.editLine, onSelect: onEdit }] : []),
              {
                label: words.removeLine,
                danger: true,
                onSelect: () =>
                  quick(() => edit(item, { removed: true }), {
                    text: words.removed(item.text),
                    undo: (gone) => edit(gone, { removed: false }),
                  }),
              },
            ],
          },
        ]}
        trigger={<IconButton icon={MoreIcon} label={words.lineMenu(item.text)} small />}
      />
    </>
  );
}

/** The words of a line in a field. Whoever was second sees what stands there now, and keeps what they wrote. */
export function EditLine({ item, onDone }: { item: Item; onDone: () => void }) {
  const words = useWords(meetingMessages);
  const kit = useWords(kitMessages);
  const { editItem: edit, run } = useThisTable();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [text, setText] = useState(item.text);
  const [from, setFrom] = useState(item);
  const [error, setError] = useState<string | null>(null);
  const save = async () => {
    if (text.trim() === '') return;
    try {
      await run(() => edit(from, { text: text.trim() }));
      onDone();
    } catch (failure) {
      const now = currentOf<typeof editItem>(failure);
      if (now) setFrom(now);
      setError(
        now
          ? words.lineChanged(now.text)
          : failure instanceof ApiProblem
            ? failure.message
            : kit.changeFailed,
      );
    }
  };
  return (
    <form
      className={css.addLine}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        error={error}
        hideLabel
        label={words.editLine}
        maxLength={2000}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
        }}
        ref={field}
        value={text}
      />
      <Button onClick={onDone}>{kit.cancel}</Button>
      <Button kind="primary" type="submit">
        {words.save}
      </Button>
    </form>
  );
}
