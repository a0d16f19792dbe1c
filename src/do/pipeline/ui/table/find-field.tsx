import { useEffect, useEffectEvent, useState } from 'react';
import { useWords } from '#base/ui-kit/language.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';

import { pipelineMessages } from '../messages.ts';
import css from './filter-bar.module.css';

/** Finds a moment after the last letter. */
export function FindField(props: { value: string; onFind: (text: string) => void }) {
  const { value, onFind } = props;
  const words = useWords(pipelineMessages);
  const [text, setText] = useState(value);
  const [last, setLast] = useState(value);
  if (value !== last) {
    setLast(value);
    setText(value);
  }
  const find = useEffectEvent(() => onFind(text.trim()));
  useEffect(() => {
    if (text.trim() === value) return undefined;
    const timer = window.setTimeout(() => find(), 250);
    return () => window.clearTimeout(timer);
  }, [text, value]);
  return (
    <div className={css.find}>
      <TextField
        hideLabel
        label={words.find}
        maxLength={200}
        onChange={setText}
        placeholder={words.find}
        type="search"
        value={text}
      />
    </div>
  );
}
