import { classNames } from './class-names.ts';
import { WarningIcon } from './icons.tsx';
import css from './badge.module.css';

/** Something that needs the reader: a sign and words, amber, or red when it is `bad`. */
export function WarnBadge(props: { bad?: boolean | undefined; children: string }) {
  return (
    <span className={classNames(css.badge, props.bad ? css.bad : css.warn)}>
      <WarningIcon size={14} />
      {props.children}
    </span>
  );
}
