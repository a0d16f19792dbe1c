import type { ComponentPropsWithRef } from 'react';
import { classNames } from './class-names.ts';
import type { Icon } from './icons.tsx';
import { Tooltip } from './tooltip.tsx';
import css from './icon-button.module.css';

/** A button that shows a drawing alone; its label is spoken and shown on pointing. */
export function IconButton(
  props: Omit<ComponentPropsWithRef<'button'>, 'children' | 'aria-label'> & {
    label: string;
    icon: Icon;
    small?: boolean | undefined;
  },
) {
  const { label, icon: Icon, small, className, type = 'button', ...rest } = props;
  return (
    <Tooltip text={label}>
      <button
        {...rest}
        aria-label={label}
        className={classNames(css.button, small && css.small, className)}
        type={type}
      >
        <Icon size={small ? 16 : 20} />
      </button>
    </Tooltip>
  );
}
