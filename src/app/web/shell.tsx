import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import type { Access } from '#base/kernel/actor.ts';
import type { Language } from '#base/kernel/language.ts';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { SearchIcon } from '#base/ui-kit/icons.tsx';
import { Kbd } from '#base/ui-kit/kbd.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Logo } from '#base/ui-kit/logo.tsx';
import { findOptions } from '#base/ui-kit/option.ts';
import { findDeeds, isCalledSo, type Deed } from './deeds/deed.ts';
import { deedMessages } from './deeds/deed-messages.ts';
import { shellMessages } from './messages.ts';
import type { NavigationEntry } from './navigation.ts';
import { PhoneBar } from './phone-bar.tsx';
import { recentFound, rememberFound } from './recent-found.ts';
import type { FoundGroup } from './search-palette.tsx';
import { settingsMessages } from './settings/messages.ts';
import { sectionsFor } from './settings/sections.ts';
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
  /** What can be begun from the search box. */
  deeds: readonly Deed[];
  viewer: { id: string; name: string; access: Access; organisation: { name: string } };
  search?: Search | undefined;
  notice?: ReactNode;
  /** What stands between the search box and the person. */
  tools?: ReactNode;
  onLanguage: (language: Language) => void;
  onSignOut: () => void;
  children: ReactNode;
}) {
  const { entries, deeds, viewer, search, notice, tools, onLanguage, onSignOut, children } = props;
  const words = useWords(shellMessages);
  const deed = useWords(deedMessages);
  const settings = useWords(settingsMessages);
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
      const parts = text === '' ? [] : sectionsFor(viewer.access);
      const screens = [
        ...entries.map((entry) => ({ value: entry.path, label: words[entry.label] })),
        ...parts
          .filter(({ path }) => path !== '/settings')
          .map((part) => ({ value: part.path, label: settings[part.label], hint: words.settings })),
      ];
      const icons = new Map([...entries, ...parts].map(({ path, icon }) => [path, icon]));
      const found = text === '' ? [] : ((await search?.(text, signal).catch(() => [])) ?? []);
      const recent = text === '' ? recentFound(viewer.id) : [];
      const toDo = findDeeds(deeds, text);
      const begin = {
        heading: deed.deeds,
        items: toDo.map(({ key, label, icon, onStart }) => ({ key, label, icon, onStart })),
      };
      return [
        { heading: words.recentlyOpened, items: recent },
        // What is called as was typed comes first; what is merely meant by it, after what is called so.
        ...(isCalledSo(toDo, text) ? [begin, ...found] : [...found, begin]),
        {
          heading: words.screens,
          items: findOptions(screens, text).map(({ value, label, hint }) => ({
            key: value,
            label,
            hint,
            icon: icons.get(value),
            to: value,
          })),
        },
      ];
    },
    [deed, deeds, entries, search, settings, viewer.access, viewer.id, words],
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
              if ('onStart' in found) return found.onStart();
              // A screen is there anyway.
              if (found.to !== found.key) rememberFound(viewer.id, found);
              void navigate({ to: found.to });
              return undefined;
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
