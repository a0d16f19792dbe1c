import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import css from './badge.module.css';
import type { Wing } from './wing.ts';

/** A word that says what kind of thing this is. A wing's colour only shows where it belongs. */
export function Badge(props: { wing?: Wing | undefined; children: ReactNode }) {
  return (
    <span className={classNames(css.badge, props.wing ? css[props.wing] : css.plain)}>{props.children}</span>
  );
}
