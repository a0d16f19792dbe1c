import { useEffect, useEffectEvent, useState } from 'react';
import { TextField } from './text-field.tsx';

const waitMillis = 250;

/** The words to look for; passed on when the writer pauses. Follows what the address says when that changes. */
export function FindField(props: {
  label: string;
  value: string;
  onFind: (text: string) => void;
  maxLength?: number | undefined;
}) {
  const { label, value, onFind, maxLength = 200 } = props;
  const [text, setText] = useState(value);
  const [last, setLast] = useState(value);
  if (value !== last) {
    setLast(value);
    if (value !== text.trim()) setText(value);
  }
  const find = useEffectEvent(() => onFind(text.trim()));
  useEffect(() => {
    if (text.trim() === value) return undefined;
    const timer = window.setTimeout(() => find(), waitMillis);
    return () => window.clearTimeout(timer);
  }, [text, value]);
  return (
    <TextField
      hideLabel
      label={label}
      maxLength={maxLength}
      onChange={setText}
      placeholder={label}
      type="search"
      value={text}
    />
  );
}
