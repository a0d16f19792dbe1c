import { cloneElement, useRef, useState, type ComponentPropsWithRef, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { atFirstTouch } from './at-first-touch.ts';
import type { Icon } from './icons.tsx';
import type { MenuList } from './menu-list.tsx';

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

export type MenuProps = {
  trigger: ReactElement<ComponentPropsWithRef<'button'>>;
  groups: readonly MenuGroup[];
  end?: boolean | undefined;
};

type Loaded = { MenuList: typeof MenuList };
let loaded: Loaded | null = null;
const load = async () => (loaded = await import('./menu-list.tsx'));
atFirstTouch(load);

/**
 * A list of things to do behind a button. Arrows walk through it, Escape closes it. What places the list comes when
 * somebody first moves, touches or types; until then the button stands there alone.
 */
export function Menu(props: MenuProps) {
  const { trigger } = props;
  // Kept as it was at first: a button that somebody may stand on is not exchanged under them.
  const [list, setList] = useState(loaded);
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (list) return <list.MenuList {...props} button={button} onChange={setOpened} opened={opened} />;

  const open = async () => {
    const arrived = await load();
    flushSync(() => setList(arrived));
    // The list gives the focus back to what has it when it opens.
    button.current?.focus();
    setOpened(true);
  };
  const fail = (error: unknown) =>
    setList(() => {
      throw error;
    });
  return <Alone onPress={() => void open().catch(fail)} trigger={trigger} />;
}

/** The button while its list is not there. */
function Alone({ trigger, onPress }: Pick<MenuProps, 'trigger'> & { onPress: () => void }) {
  return cloneElement(trigger, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onClick: (event) => {
      trigger.props.onClick?.(event);
      onPress();
    },
  });
}
