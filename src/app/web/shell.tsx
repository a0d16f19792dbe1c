import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import type { Language } from '#base/kernel/language.ts';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { SearchIcon } from '#base/ui-kit/icons.tsx';
import { Kbd } from '#base/ui-kit/kbd.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Logo } from '#base/ui-kit/logo.tsx';
import { findOptions } from '#base/ui-kit/option.ts';
import { shellMessages } from './messages.ts';
import type { NavigationEntry } from './navigation.ts';
import { PhoneBar } from './phone-bar.tsx';
import { recentFound, rememberFound } from './recent-found.ts';
import type { FoundGroup } from './search-palette.tsx';
import { Sidebar } from './sidebar.tsx';
import { UserMenu } from './user-menu.tsx';
import css from './shell.module.css';

const SearchPalette = lazy(async () => ({ default: (await import('./search-palette.tsx')).SearchPalette }));
const onApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

export type Search = (text: string, signal: AbortSignal) => Promise<readonly FoundGroup[]>;

/**
 * What stands around every screen of somebody who has signed in.
 * @param notice a line above everything, for as long as it holds
 * @param search finds what the slices hold; the screens themselves are found here
 */
export function Shell(props: {
  entries: readonly NavigationEntry[];
  viewer: { id: string; name: string; organisation: { name: string } };
  search?: Search | undefined;
  notice?: ReactNode;
  /** What stands between the search box and the person. */
  tools?: ReactNode;
  onLanguage: (language: Language) => void;
  onSignOut: () => void;
  children: ReactNode;
}) {
  const { entries, viewer, search, notice, tools, onLanguage, onSignOut, children } = props;
  const words = useWords(shellMessages);
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const content = useFocusAfterGoing();

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== 'k' ||
        !(event.ctrlKey || event.metaKey) ||
        event.shiftKey ||
        event.altKey
      )
        return;
      event.preventDefault();
      setAsking((before) => before || !document.querySelector('dialog:modal'));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const searchAll = useCallback<Search>(
    async (text, signal) => {
      const screens = entries.map((entry) => ({ value: entry.path, label: words[entry.label] }));
      const icons = new Map(entries.map((entry) => [entry.path, entry.icon]));
      const found = text === '' ? [] : ((await search?.(text, signal).catch(() => [])) ?? []);
      const recent = text === '' ? recentFound(viewer.id) : [];
      return [
        { heading: words.recentlyOpened, items: recent },
        ...found,
        {
          heading: words.screens,
          items: findOptions(screens, text).map(({ value, label }) => ({
            key: value,
            label,
            icon: icons.get(value),
            to: value,
          })),
        },
      ];
    },
    [entries, search, viewer.id, words],
  );

  return (
    <div className={css.shell}>
      <a className={css.skip} href="#content">
        {words.toContent}
      </a>
      {notice ? <div className={css.notice}>{notice}</div> : null}
      <Sidebar entries={entries} />
      <header className={css.tools}>
        <Link className={css.phoneBrand} to="/">
          <Logo />
          Cadans
        </Link>
        <button aria-haspopup="dialog" className={css.search} onClick={() => setAsking(true)} type="button">
          <SearchIcon size={18} />
          <span className={css.searchText}>{words.searchBox}</span>
          <Kbd>{onApple ? '⌘ K' : 'Ctrl K'}</Kbd>
        </button>
        <IconButton
          aria-haspopup="dialog"
          className={css.searchSign}
          icon={SearchIcon}
          label={words.searchBox}
          onClick={() => setAsking(true)}
        />
        {tools}
        <UserMenu
          name={viewer.name}
          onLanguage={onLanguage}
          onSignOut={onSignOut}
          organisation={viewer.organisation.name}
        />
      </header>
      <main className={css.content} id="content" ref={content} tabIndex={-1}>
        {children}
      </main>
      <PhoneBar entries={entries} />
      {asking ? (
        <Suspense>
          <SearchPalette
            onClose={() => setAsking(false)}
            onOpen={(found) => {
              setAsking(false);
              if (!entries.some(({ path }) => path === found.key)) rememberFound(viewer.id, found);
              void navigate({ to: found.to });
            }}
            search={searchAll}
          />
        </Suspense>
      ) : null}
    </div>
  );
}

/** After going to another screen, who listens or uses the keyboard begins at that screen, not at the menu. */
function useFocusAfterGoing() {
  const content = useRef<HTMLElement>(null);
  const path = useLocation({ select: (location) => location.pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    content.current?.focus({ preventScroll: true });
  }, [path]);
  return content;
}
