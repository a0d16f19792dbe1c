import { useEffect, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import css from './page.module.css';

/**
 * One screen: its title (also the browser's), its actions at the end of that row, what steers it beside or under it.
 * @param width how far the content may run: `full` for tables and boards, `text` for forms and reading
 */
export function Page(props: {
  title: string;
  /** A line above the title, such as a link back. */
  above?: ReactNode;
  controls?: ReactNode;
  actions?: ReactNode;
  width?: 'full' | 'middle' | 'text' | undefined;
  children: ReactNode;
}) {
  const { title, above, controls, actions, width = 'full', children } = props;
  useEffect(() => {
    document.title = `${title} · Cadans`;
  }, [title]);
  return (
    <div className={classNames(css.page, css[width])}>
      <header className={css.head}>
        {above ? <div className={css.above}>{above}</div> : null}
        <h1 className={css.title}>{title}</h1>
        {actions ? <div className={css.actions}>{actions}</div> : null}
        {controls ? <div className={css.controls}>{controls}</div> : null}
      </header>
      {children}
    </div>
  );
}
