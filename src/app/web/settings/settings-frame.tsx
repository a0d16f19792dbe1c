import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { BackLink } from '#base/ui-kit/back-link.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { useSession } from '../use-session.ts';
import { settingsMessages } from './messages.ts';
import { sectionsFor } from './sections.ts';
import css from './settings-frame.module.css';

/**
 * Every part of the settings, with the list of all parts beside it. On a phone the list stands on the first screen of
 * the settings, and each part has a way back to it.
 */
export function SettingsFrame() {
  const words = useWords(settingsMessages);
  const { viewer } = useSession();
  const parts = sectionsFor(viewer.access);
  const isFirst = useLocation({ select: ({ pathname }) => pathname === '/settings' });
  return (
    <div className={css.beside} data-first={isFirst || undefined}>
      <nav aria-label={words.parts} className={css.parts}>
        {(['own', 'organisation'] as const).map((of) => (
          <div key={of}>
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
      <div className={css.content}>
        {isFirst ? null : (
          <div className={css.back}>
            <BackLink to="/settings">{words.title}</BackLink>
          </div>
        )}
        <Outlet />
      </div>
    </div>
  );
}
