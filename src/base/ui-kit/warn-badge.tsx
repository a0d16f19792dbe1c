import { classNames } from './class-names.ts';
import { WarningIcon } from './icons.tsx';
import css from './badge.module.css';

/** Something that needs the reader: a sign and words, amber, or red when it is `bad`. `bare` leaves the sign out. */
export function WarnBadge(props: {
  bad?: boolean | undefined;
  bare?: boolean | undefined;
  children: string;
}) {
  return (
    <span className={classNames(css.badge, props.bad ? css.bad : css.warn)}>
      {props.bare ? null : <WarningIcon size={14} />}
      <span className={css.words}>{props.children}</span>
    </span>
  );
}
