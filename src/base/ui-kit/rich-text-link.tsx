import type { Editor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { linkFrom } from '#base/kernel/rich-text.ts';
import { Button } from './button.tsx';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import { TextField } from './text-field.tsx';
import css from './rich-text.module.css';

/** The address behind the chosen words; where none are chosen, the address itself is written. */
export function RichTextLink({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const words = useWords(kitMessages);
  const before = (editor.getAttributes('link')['href'] as string | undefined) ?? '';
  const [typed, setTyped] = useState(before);
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const set = () => {
    const href = linkFrom(typed);
    if (href === null) return setWrong(true);
    const whole = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && before === '')
      whole
        .insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href } }] })
        .run();
    else whole.setLink({ href }).run();
    onDone();
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    onDone();
  };
  return (
    <div className={css.link}>
      <TextField
        error={wrong ? words.noAddress : null}
        label={words.address}
        onChange={(text) => {
          setTyped(text);
          setWrong(false);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          // The form or dialog around it goes on.
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Enter') set();
          else {
            editor.commands.focus();
            onDone();
          }
        }}
        placeholder="https://"
        ref={field}
        value={typed}
      />
      <Button onClick={set}>{words.setLink}</Button>
      {before === '' ? null : <Button onClick={remove}>{words.removeLink}</Button>}
    </div>
  );
}
