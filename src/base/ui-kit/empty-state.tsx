import type { ReactNode } from 'react';
import css from './empty-state.module.css';

/** Nothing here yet: says why, and what to do next. The picture is decoration in the house style. */
export function EmptyState(props: {
  title: string;
  picture?: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
}) {
  const { title, picture, action, children } = props;
  return (
    <div className={css.empty}>
      {picture ? (
        <div aria-hidden="true" className={css.picture}>
          {picture}
        </div>
      ) : null}
      <h2 className={css.title}>{title}</h2>
      {children ? <div className={css.text}>{children}</div> : null}
      {action ? <div className={css.action}>{action}</div> : null}
    </div>
  );
}
