import type { ReactNode } from 'react';
import css from './import.module.css';

/** A wide table that moves within its sheet; who uses a keyboard moves it by focusing it. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable without a pointer
    <section aria-label={label} className={css.scroll} tabIndex={0}>
      {children}
    </section>
  );
}
