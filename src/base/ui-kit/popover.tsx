import { Popover as MantinePopover } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
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
  children: ReactNode;
}) {
  const { trigger, open, onChange, label, children } = props;
  const inside = useInsideDialog();
  return (
    <MantinePopover
      classNames={{ dropdown: css.sheet ?? '' }}
      floatingStrategy="fixed"
      onChange={onChange}
      opened={open}
      position="bottom-start"
      returnFocus
      transitionProps={{ duration: 0 }}
      trapFocus
      withinPortal={!inside}
    >
      <MantinePopover.Target>{trigger}</MantinePopover.Target>
      <MantinePopover.Dropdown aria-label={label}>
        <InsideDialog value={true}>{children}</InsideDialog>
      </MantinePopover.Dropdown>
    </MantinePopover>
  );
}
