import { Popover as MantinePopover } from '@mantine/core';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { InsideDialog, useInsideDialog } from './inside-dialog.ts';
import css from './popover.module.css';

/**
 * A small sheet that hangs at what opened it, for a few fields that work at once. Escape and a press beside it close
 * it, and the focus goes back.
 */
export function Popover(props: {
  trigger: ReactElement;
  open: boolean;
  onChange: (open: boolean) => void;
  /** What it is for, spoken. */
  label: string;
  /** What opens it stands around something else, which says itself what it opens. */
  around?: boolean;
  children: ReactNode;
}) {
  const { trigger, open, onChange, label, around = false, children } = props;
  const inside = useInsideDialog();
  const sheet = useRef<HTMLDivElement>(null);
  // At once: the trap takes the focus a moment later, when who types fast has lost a few letters. It comes after what
  // the sheet itself does when it opens, which remembers whence the focus came.
  useEffect(() => {
    if (open) sheet.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true });
  }, [open]);
  return (
    <MantinePopover
      classNames={{ dropdown: classNames(css.sheet, inside && css.within) }}
      floatingStrategy="fixed"
      onChange={onChange}
      opened={open}
      position="bottom-start"
      // In a sheet from below there may be no room left under what opened it, once it has grown.
      preventPositionChangeWhenVisible={!inside}
      returnFocus
      transitionProps={{ duration: 0 }}
      trapFocus
      withRoles={!around}
      withinPortal={!inside}
    >
      <MantinePopover.Target>{trigger}</MantinePopover.Target>
      <MantinePopover.Dropdown aria-label={label} ref={sheet} role="dialog">
        <InsideDialog value={true}>{children}</InsideDialog>
      </MantinePopover.Dropdown>
    </MantinePopover>
  );
}
