import type { ReactNode } from 'react';
import css from './visually-hidden.module.css';

/** Text for those who listen to the screen. */
export function VisuallyHidden(props: { children: ReactNode }) {
  return <span className={css.hidden}>{props.children}</span>;
}
