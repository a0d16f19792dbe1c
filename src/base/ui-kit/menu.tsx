import { Menu as MantineMenu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactElement } from 'react';
import { classNames } from './class-names.ts';
import { CheckIcon, type Icon } from './icons.tsx';
import { useInsideDialog } from './inside-dialog.ts';
import css from './floating.module.css';

export type MenuItem = {
  label: string;
  icon?: Icon | undefined;
  /** Exactly one of the two: something to do, or a screen to go to. */
  onSelect?: (() => void) | undefined;
  to?: string | undefined;
  /** One of a group of which it is the one that holds. */
  checked?: boolean | undefined;
  danger?: boolean | undefined;
  disabled?: boolean | undefined;
};

export type MenuGroup = { heading?: string | undefined; items: readonly MenuItem[] };

/** A list of things to do behind a button. Arrows walk through it, Escape closes it. */
export function Menu(props: {
  trigger: ReactElement;
  groups: readonly MenuGroup[];
  end?: boolean | undefined;
}) {
  const { trigger, groups, end = true } = props;
  const inside = useInsideDialog();
  return (
    <MantineMenu
      classNames={{
        dropdown: css.dropdown ?? '',
        itemLabel: css.inside ?? '',
        itemIndicator: css.gone ?? '',
      }}
      floatingStrategy="fixed"
      menuItemTabIndex={0}
      position={end ? 'bottom-end' : 'bottom-start'}
      withInitialFocusPlaceholder={false}
      withinPortal={!inside}
    >
      <MantineMenu.Target>{trigger}</MantineMenu.Target>
      <MantineMenu.Dropdown miw="13rem">
        {groups.map((group, index) => (
          <Fragment key={group.heading ?? index}>
            {index > 0 ? <MantineMenu.Divider className={css.line} /> : null}
            {group.heading ? (
              <MantineMenu.Label className={css.heading}>{group.heading}</MantineMenu.Label>
            ) : null}
            {group.items.map((item) => (
              <Item item={item} key={item.label} />
            ))}
          </Fragment>
        ))}
      </MantineMenu.Dropdown>
    </MantineMenu>
  );
}

function Item({ item }: { item: MenuItem }) {
  const className = classNames(css.option, item.danger && css.dangerous);
  const inside = (
    <>
      {item.icon ? <item.icon size={18} /> : null}
      <span className={css.text}>{item.label}</span>
    </>
  );
  if (item.to !== undefined) {
    return (
      <MantineMenu.Item className={className} renderRoot={(rest) => <Link {...rest} to={item.to} />}>
        {inside}
      </MantineMenu.Item>
    );
  }
  if (item.checked !== undefined) {
    return (
      <MantineMenu.RadioItem
        checkIcon={<></>}
        checked={item.checked}
        className={className}
        closeMenuOnClick
        onChange={() => item.onSelect?.()}
        value={item.label}
      >
        {inside}
        {item.checked ? <CheckIcon size={16} /> : null}
      </MantineMenu.RadioItem>
    );
  }
  return (
    <MantineMenu.Item className={className} disabled={item.disabled ?? false} onClick={item.onSelect}>
      {inside}
    </MantineMenu.Item>
  );
}
