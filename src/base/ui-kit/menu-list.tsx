import { Menu as MantineMenu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { cloneElement, Fragment, type Ref } from 'react';
import { classNames } from './class-names.ts';
import { CheckIcon } from './icons.tsx';
import { useInsideDialog } from './inside-dialog.ts';
import type { MenuItem, MenuProps } from './menu.tsx';
import css from './floating.module.css';

/** The trigger of a menu with the list behind it. */
export function MenuList(
  props: MenuProps & {
    opened: boolean;
    onChange: (opened: boolean) => void;
    /** Hears of the trigger's button, which takes the focus back. */
    button: Ref<HTMLButtonElement>;
  },
) {
  const { trigger, groups, end = true, opened, onChange, button } = props;
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
      onChange={onChange}
      opened={opened}
      position={end ? 'bottom-end' : 'bottom-start'}
      withInitialFocusPlaceholder={false}
      withinPortal={!inside}
    >
      <MantineMenu.Target>{cloneElement(trigger, { ref: button })}</MantineMenu.Target>
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
