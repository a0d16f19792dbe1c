import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import css from './sheet.module.css';

/** A white sheet with a hairline. `flush` lets a table or picture run to its edge. */
export function Sheet(props: {
  title?: string | undefined;
  actions?: ReactNode;
  flush?: boolean | undefined;
  children: ReactNode;
}) {
  const { title, actions, flush, children } = props;
  return (
    <section aria-label={title} className={classNames(css.sheet, flush && css.flush)}>
      {(title ?? actions) ? (
        <header className={css.head}>
          {title ? <h2 className={css.title}>{title}</h2> : null}
          {actions ? <div className={css.actions}>{actions}</div> : null}
        </header>
      ) : null}
      {children}
    </section>
  );
}
