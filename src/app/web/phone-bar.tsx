import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { Drawer } from '#base/ui-kit/drawer.tsx';
import { HomeIcon, MenuIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { shellMessages } from './messages.ts';
import type { NavigationEntry } from './navigation.ts';
import css from './shell.module.css';
import { WingLists } from './sidebar.tsx';

/** Under the thumb: the places one goes to most, and a sheet with all of them. */
export function PhoneBar(props: { entries: readonly NavigationEntry[] }) {
  const { entries } = props;
  const words = useWords(shellMessages);
  const [open, setOpen] = useState(false);
  const here = useLocation({ select: ({ pathname }) => pathname });
  const onBar = entries.filter((entry) => entry.onPhoneBar);
  const elsewhere = here !== '/' && !onBar.some(({ path }) => here === path || here.startsWith(`${path}/`));
  return (
    <>
      <nav aria-label={words.navigation} className={css.bar}>
        <Link
          activeOptions={{ exact: true }}
          activeProps={{ 'aria-current': 'page' }}
          className={css.tab}
          to="/"
        >
          <HomeIcon size={22} />
          {words.home}
        </Link>
        {onBar.map((entry) => (
          <Link activeProps={{ 'aria-current': 'page' }} className={css.tab} key={entry.path} to={entry.path}>
            <entry.icon size={22} />
            {words[entry.shortLabel ?? entry.label]}
          </Link>
        ))}
        <button
          aria-haspopup="dialog"
          className={css.tab}
          data-here={elsewhere || undefined}
          onClick={() => setOpen(true)}
          type="button"
        >
          <MenuIcon size={22} />
          {words.more}
        </button>
      </nav>
      <Drawer onClose={() => setOpen(false)} open={open} title="Cadans">
        <nav aria-label={words.navigation} className={css.wings}>
          <WingLists entries={entries} onGo={() => setOpen(false)} />
        </nav>
      </Drawer>
    </>
  );
}
