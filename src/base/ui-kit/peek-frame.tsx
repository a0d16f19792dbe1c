import { createContext, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import css from './peek.module.css';
import { useScreenKeys } from './use-screen-keys.ts';

/** What a list and the panel beside it share: into which of its entries one looks, and ways to look into another. */
export const Peeking = createContext<{
  shown: string | null;
  toggle: (key: string) => void;
  step: (by: 1 | -1) => void;
  close: () => void;
} | null>(null);

/**
 * A list beside which one looks into an entry without leaving it. Entries carry `data-peek` with their key on what has
 * the focus: Space looks into one, whoever walks on looks into the next, Escape closes, Enter opens it whole.
 * @param panel what stands beside the list: a `PeekPanel`
 */
export function PeekFrame({ panel, children }: { panel: (key: string) => ReactNode; children: ReactNode }) {
  const [shown, setShown] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const entries = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-peek]') ?? [])];
  const entryOf = (key: string | null) => entries().find((entry) => entry.dataset['peek'] === key);
  const toggle = (key: string) => {
    entryOf(key)?.focus({ preventScroll: true });
    setShown(shown === key ? null : key);
  };
  const step = (by: 1 | -1) => {
    const all = entries();
    const at = all.findIndex((entry) => entry.dataset['peek'] === shown);
    const entry = at < 0 ? undefined : all[at + by];
    if (!entry) return;
    setShown(entry.dataset['peek'] ?? null);
    entry.scrollIntoView({ block: 'center', inline: 'nearest' });
  };
  const close = () => {
    entryOf(shown)?.focus();
    setShown(null);
  };
  useScreenKeys(shown === null ? {} : { Escape: close });
  const onKeyDown = (event: KeyboardEvent) => {
    const key = (event.target as HTMLElement).dataset['peek'];
    if (key === undefined || event.key !== ' ' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    toggle(key);
  };
  return (
    <Peeking value={{ shown, toggle, step, close }}>
      <div className={css.frame} data-open={shown !== null || undefined}>
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys are those of the entries in it */}
        <div
          className={css.list}
          onFocus={(event) => {
            const key = event.target.dataset['peek'];
            if (shown !== null && key !== undefined) setShown(key);
          }}
          onKeyDown={onKeyDown}
          ref={list}
        >
          {children}
        </div>
        {shown === null ? null : panel(shown)}
      </div>
    </Peeking>
  );
}
