import { Link } from '@tanstack/react-router';
import { ChevronLeftIcon } from './icons.tsx';
import css from './back-link.module.css';

/** Above a screen's title: the way back to the screen that it belongs to. */
export function BackLink({ to, children }: { to: string; children: string }) {
  return (
    <Link className={css.back} to={to}>
      <ChevronLeftIcon size={16} />
      {children}
    </Link>
  );
}
