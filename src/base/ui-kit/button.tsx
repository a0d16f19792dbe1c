import type { ComponentPropsWithRef } from 'react';
import { Link } from '@tanstack/react-router';
import { classNames } from './class-names.ts';
import type { Icon } from './icons.tsx';
import css from './button.module.css';

type Look = {
  /** `primary` for the one main action of a screen, `danger` for what cannot be taken back. */
  kind?: 'primary' | 'quiet' | 'danger' | 'plain' | undefined;
  icon?: Icon | undefined;
  small?: boolean | undefined;
};

function classesOf({ kind = 'quiet', small }: Look, extra?: string): string {
  return classNames(css.button, css[kind], small && css.small, extra);
}

export function Button(props: Look & ComponentPropsWithRef<'button'> & { busy?: boolean | undefined }) {
  const { kind, icon: Icon, small, busy, type = 'button', className, disabled, children, ...rest } = props;
  return (
    <button
      {...rest}
      aria-busy={busy || undefined}
      className={classesOf({ kind, small }, className)}
      disabled={disabled === true || busy === true}
      type={type}
    >
      {Icon ? <Icon size={18} /> : null}
      <span className={css.text}>{children}</span>
    </button>
  );
}

/** A way to another screen that looks like a button. */
export function ButtonLink(props: Look & { to: string; children: string }) {
  const { kind, icon: Icon, small, to, children } = props;
  return (
    <Link className={classesOf({ kind, small })} to={to}>
      {Icon ? <Icon size={18} /> : null}
      <span className={css.text}>{children}</span>
    </Link>
  );
}
