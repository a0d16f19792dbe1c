import { useState } from 'react';
import { unreadable } from './unreadable.ts';

/** What was read from a written text: a value, nothing because nothing was written, or what is wrong with it. */
export type Reading<V> = { value: V | null; error: null } | { value: null; error: string };

/**
 * The text of a field whose value has another form (a number, an amount, a date). While it is written in, the
 * text is the writer's own; when the value changes from outside, or the writer leaves, it is written out anew.
 * @param read pure; gives the error in the reader's language
 * @param onChange gets each value that can be read, null for an empty field, and nothing while the text is wrong:
 *   `unreadable` goes onto the field then, so that its form is not sent with the value of before
 */
export function useWritten<V>(
  value: V | null,
  write: (value: V) => string,
  read: (text: string) => Reading<V>,
  onChange: (value: V | null) => void,
) {
  const shown = value === null ? '' : write(value);
  const [text, setText] = useState(shown);
  const [error, setError] = useState<string | null>(null);
  const [last, setLast] = useState(shown);
  if (shown !== last) {
    setLast(shown);
    const own = read(text);
    if (own.error !== null || (own.value === null ? '' : write(own.value)) !== shown) {
      setText(shown);
      setError(null);
    }
  }
  return {
    text,
    error,
    unreadable: { [unreadable]: read(text).error === null ? undefined : '' },
    change: (written: string) => {
      setText(written);
      const reading = read(written);
      if (reading.error === null) {
        setError(null);
        onChange(reading.value);
      }
    },
    leave: () => {
      const reading = read(text);
      setError(reading.error);
      if (reading.error === null) setText(reading.value === null ? '' : write(reading.value));
    },
  };
}
