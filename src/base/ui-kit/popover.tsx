import { Popover as MantinePopover } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
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
      <MantinePopover.Dropdown aria-label={label} role="dialog">
        <InsideDialog value={true}>{children}</InsideDialog>
      </MantinePopover.Dropdown>
    </MantinePopover>
  );
}
