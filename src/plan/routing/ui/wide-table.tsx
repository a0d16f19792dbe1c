import type { ReactNode } from 'react';
import css from './routing.module.css';

/** A table that may be wider than the screen; who has no pointer moves it with the arrows. */
export function WideTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard
    <section aria-label={label} className={css.scroll} tabIndex={0}>
      <table className={css.plain}>{children}</table>
    </section>
  );
}
