import { useEffect, useEffectEvent, useRef, useState } from 'react';

const restMillis = 700;

/**
 * A text that is kept a moment after it was written, and at once when its field is left. While it is written in, what
 * others make of it does not overwrite it.
 */
export function useDraft<V>(value: V, keep: (value: V) => void) {
  const [draft, setDraft] = useState<{ value: V } | null>(null);
  const timer = useRef(0);
  const flush = useEffectEvent(() => {
    window.clearTimeout(timer.current);
    if (draft && draft.value !== value) keep(draft.value);
  });
  useEffect(() => {
    if (!draft) return undefined;
    timer.current = window.setTimeout(() => flush(), restMillis);
    return () => window.clearTimeout(timer.current);
  }, [draft]);
  useEffect(() => () => flush(), []);
  return {
    value: draft ? draft.value : value,
    change: (next: V) => setDraft({ value: next }),
    leave: () => {
      window.clearTimeout(timer.current);
      if (draft && draft.value !== value) keep(draft.value);
      setDraft(null);
    },
  };
}
