import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import css from './sheet.module.css';

/** A white sheet with a hairline. `flush` lets a table or picture run to its edge. */
export function Sheet(props: {
  title?: string | undefined;
  /** What it comes to, beside its title: a count or an amount. */
  sum?: string | undefined;
  actions?: ReactNode;
  flush?: boolean | undefined;
  children: ReactNode;
}) {
  const { title, sum, actions, flush, children } = props;
  return (
    <section aria-label={title} className={classNames(css.sheet, flush && css.flush)}>
      {(title ?? actions) ? (
        <header className={css.head}>
          {title ? (
            <h2 className={css.title}>
              {title}
              {sum ? <span className={css.sum}> {sum}</span> : null}
            </h2>
          ) : null}
          {actions ? <div className={css.actions}>{actions}</div> : null}
        </header>
      ) : null}
      {children}
    </section>
  );
}
