import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import css from './figure.module.css';

/** A large number with its meaning small beside it, and its history as a thin line where there is one. */
export function Figure(props: {
  value: string;
  meaning: string;
  history?: ReactNode;
  small?: boolean | undefined;
}) {
  const { value, meaning, history, small } = props;
  return (
    <div className={css.figure}>
      <p className={css.line}>
        <strong className={classNames(css.value, small && css.small)}>{value}</strong>{' '}
        <span className={css.meaning}>{meaning}</span>
      </p>
      {history}
    </div>
  );
}
