import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { useSession } from '../use-session.ts';
import { settingsMessages } from './messages.ts';
import { sectionsFor, type Section } from './sections.ts';
import css from './settings-page.module.css';

/** One part of the settings, with the list of all parts beside it; on a phone above it. */
export function SettingsPage({ section, children }: { section: Section['label']; children: ReactNode }) {
  const words = useWords(settingsMessages);
  const { viewer } = useSession();
  const parts = sectionsFor(viewer.access);
  const list = useRef<HTMLElement>(null);
  // On a phone the list runs on sideways: where one is stands in sight.
  useEffect(() => {
    const here = list.current?.querySelector('[aria-current="page"]');
    here?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, []);
  return (
    <Page title={words[section]}>
      <div className={css.beside}>
        <nav aria-label={words.parts} className={css.parts} ref={list}>
          {(['own', 'organisation'] as const).map((of) => (
            <div className={css.group} key={of}>
              <h2 className={css.heading}>{words[of]}</h2>
              <ul className={css.list}>
                {parts
                  .filter((part) => part.of === of)
                  .map(({ path, label, icon: Icon }) => (
                    <li key={path}>
                      <Link activeOptions={{ exact: true }} className={css.part} to={path}>
                        <Icon size={18} />
                        {words[label]}
                      </Link>
                    </li>
                  ))}
              </ul>
            </div>
          ))}
        </nav>
        <div className={css.content}>{children}</div>
      </div>
    </Page>
  );
}
