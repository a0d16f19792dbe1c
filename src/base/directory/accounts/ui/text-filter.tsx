import { useEffect, useEffectEvent, useState } from 'react';
import { TextField } from '#base/ui-kit/text-field.tsx';

const waitMillis = 200;

/** The words to look for; passed on when the writer pauses. Follows what the address says when that changes. */
export function TextFilter(props: { label: string; value: string; onChange: (value: string) => void }) {
  const { label, value, onChange } = props;
  const [text, setText] = useState(value);
  const [last, setLast] = useState(value);
  if (value !== last) {
    setLast(value);
    if (value !== text.trim()) setText(value);
  }
  const passOn = useEffectEvent((written: string) => {
    if (written !== value) onChange(written);
  });
  useEffect(() => {
    const timer = window.setTimeout(() => passOn(text.trim()), waitMillis);
    return () => window.clearTimeout(timer);
  }, [text]);
  return (
    <TextField
      hideLabel
      label={label}
      maxLength={200}
      onChange={setText}
      placeholder={label}
      type="search"
      value={text}
    />
  );
}
