import css from './kbd.module.css';

/** A key or a chord as it stands on the keyboard: `Ctrl K`. */
export function Kbd(props: { children: string }) {
  return <kbd className={css.kbd}>{props.children}</kbd>;
}
