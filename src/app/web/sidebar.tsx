import { Link, useLocation } from '@tanstack/react-router';
import { useId, type CSSProperties } from 'react';
import { useWords } from '#base/ui-kit/language.tsx';
import { Logo } from '#base/ui-kit/logo.tsx';
import { wings, type Wing } from '#base/ui-kit/wing.ts';
import { shellMessages } from './messages.ts';
import type { NavigationEntry } from './navigation.ts';
import css from './shell.module.css';

/** The four wings and what stands in each; below them the house itself. */
export function Sidebar(props: { entries: readonly NavigationEntry[] }) {
  const words = useWords(shellMessages);
  const places = { '--places': props.entries.length } as CSSProperties;
  return (
    <aside className={css.side} style={places}>
      <Link className={css.brand} to="/">
        <Logo />
        Cadans
      </Link>
      <nav aria-label={words.navigation} className={css.wings}>
        <WingLists entries={props.entries} />
      </nav>
    </aside>
  );
}

/** The lists of the menu, in the sidebar and on the phone's sheet. */
export function WingLists(props: { entries: readonly NavigationEntry[]; onGo?: () => void }) {
  const { entries, onGo } = props;
  const id = useId();
  const words = useWords(shellMessages);
  const list = (wing: Wing | 'house') => entries.filter((entry) => entry.wing === wing);
  const here = useLocation({ select: ({ pathname }) => pathname });
  const item = (entry: NavigationEntry) => (
    <li key={entry.path}>
      <Link
        activeProps={{ 'aria-current': 'page' }}
        aria-current={entry.also?.includes(here) ? 'true' : undefined}
        className={css.entry}
        data-wing={entry.wing}
        to={entry.path}
        {...(onGo ? { onClick: onGo } : {})}
      >
        {words[entry.label]}
      </Link>
    </li>
  );
  return (
    <>
      {wings
        .filter((wing) => list(wing).length > 0)
        .map((wing) => (
          <section aria-labelledby={`${id}-${wing}`} key={wing}>
            <h2 className={css.wing} data-wing={wing} id={`${id}-${wing}`}>
              {words[wing]}
            </h2>
            <ul>{list(wing).map(item)}</ul>
          </section>
        ))}
      {list('house').length > 0 ? <ul className={css.house}>{list('house').map(item)}</ul> : null}
    </>
  );
}
