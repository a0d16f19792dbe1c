/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no element of HTML is a searched list in groups (ARIA combobox pattern) */
import { Fragment, useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent } from 'react';
import { hitParts } from '#base/directory/search/rules.ts';
import { classNames } from '#base/ui-kit/class-names.ts';
import type { Icon } from '#base/ui-kit/icons.tsx';
import { SearchIcon } from '#base/ui-kit/icons.tsx';
import { Kbd } from '#base/ui-kit/kbd.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { useModal } from '#base/ui-kit/use-modal.ts';
import { shellMessages } from './messages.ts';
import css from './search-palette.module.css';

export type Found = {
  key: string;
  label: string;
  hint?: string | undefined;
  icon?: Icon | undefined;
} & ({ to: string } | { onStart: () => void });
export type FoundGroup = { heading: string; items: readonly Found[] };

const waitMillis = 120;

/**
 * Finds while one types, and opens what is chosen. Answers that come after a newer question are dropped.
 * @param search gives what is found for a text, also for an empty one; the signal ends when it is no longer wanted
 */
export function SearchPalette(props: {
  search: (text: string, signal: AbortSignal) => Promise<readonly FoundGroup[]>;
  onOpen: (found: Found) => void;
  onClose: () => void;
}) {
  const { search, onOpen, onClose } = props;
  const words = useWords(shellMessages);
  const id = useId();
  const { modal } = useModal(onClose);
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [groups, setGroups] = useState<readonly FoundGroup[] | null>(null);
  const [at, setAt] = useState(0);

  const find = useEffectEvent(async (sought: string, signal: AbortSignal) => {
    const found = await search(sought, signal).catch(() => []);
    if (signal.aborted) return;
    setGroups(found.filter((group) => group.items.length > 0));
    setAt(0);
  });
  useEffect(() => {
    const wanted = new AbortController();
    const timer = window.setTimeout(
      () => {
        void find(text.trim(), wanted.signal);
      },
      text === '' ? 0 : waitMillis,
    );
    return () => {
      window.clearTimeout(timer);
      wanted.abort();
    };
  }, [text]);

  const items = groups?.flatMap((group) => group.items) ?? [];
  const chosen = items[at];
  const walk = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (to !== undefined && items.length > 0) {
      event.preventDefault();
      const next = (to + items.length) % items.length;
      setAt(next);
      list.current?.querySelectorAll('[role="option"]')[next]?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      onOpen(chosen);
    }
  };
  const optionId = (found: Found) => `${id}-${items.indexOf(found)}`;

  return (
    <dialog {...modal} aria-label={words.search} className={css.palette}>
      <div className={css.ask}>
        <SearchIcon />
        <input
          aria-activedescendant={chosen ? optionId(chosen) : undefined}
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-expanded={items.length > 0}
          aria-label={words.searchBox}
          autoComplete="off"
          className={css.input}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={walk}
          placeholder={words.searchBox}
          role="combobox"
          spellCheck={false}
          value={text}
        />
        <Kbd>Esc</Kbd>
      </div>
      <div aria-label={words.search} className={css.list} id={`${id}-list`} ref={list} role="listbox">
        {groups?.map((group) => (
          <div aria-labelledby={`${id}-${group.heading}`} key={group.heading} role="group">
            <p className={css.heading} id={`${id}-${group.heading}`}>
              {group.heading}
            </p>
            {group.items.map((found) => (
              <button
                aria-selected={found === chosen}
                className={classNames(css.found, found === chosen && css.chosen)}
                id={optionId(found)}
                key={found.key}
                onClick={() => onOpen(found)}
                onPointerMove={() => setAt(items.indexOf(found))}
                role="option"
                tabIndex={-1}
                type="button"
              >
                {found.icon ? <found.icon size={18} /> : null}
                <span className={css.label}>
                  <Marked text={found.label} typed={text} />
                </span>
                {found.hint ? <span className={css.hint}>{found.hint}</span> : null}
              </button>
            ))}
          </div>
        ))}
      </div>
      <output className={css.foot}>
        {groups !== null && items.length === 0 && text.trim() !== ''
          ? words.searchNothing(text.trim())
          : text.trim() === ''
            ? words.searchHint
            : words.searchFound(items.length)}
      </output>
    </dialog>
  );
}

/** A text in which what was typed stands out. */
function Marked(props: { text: string; typed: string }) {
  let at = 0;
  return hitParts(props.text, props.typed).map(({ text, hit }) => {
    const key = (at += text.length);
    return hit ? <mark key={key}>{text}</mark> : <Fragment key={key}>{text}</Fragment>;
  });
}
