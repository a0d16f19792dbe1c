import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import css from './scroll-region.module.css';

/** What may be wider than the screen moves within itself; who has no pointer focuses it and uses the arrows. */
export function ScrollRegion(props: { label: string; className?: string | undefined; children: ReactNode }) {
  const { label, className, children } = props;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard
    <section aria-label={label} className={classNames(css.scroll, className)} tabIndex={0}>
      {children}
    </section>
  );
}
