import type { ReactNode } from 'react';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { ArrowDownIcon, ArrowUpIcon, EditIcon, MoreIcon, TrashIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { salesCycleMessages } from '../messages.ts';
import { useSortableItem, useSteps } from '#base/ui-kit/sortable.tsx';
import css from './sales-cycle.module.css';

/** A line of a list that can be renamed, moved and taken out of use. */
export function SortedLine(props: {
  id: string;
  name: string;
  mayEdit: boolean;
  onRename: () => void;
  /** Undefined where it must stay. */
  onRetire: (() => void) | undefined;
  children?: ReactNode;
}) {
  const { id, name, mayEdit, onRename, onRetire, children } = props;
  const words = useWords(salesCycleMessages);
  const { item, handle } = useSortableItem(id, !mayEdit);
  const { earlier, later } = useSteps(id);
  return (
    <li className={css.line} {...item}>
      {handle}
      <span className={css.lineName}>{children ?? name}</span>
      {mayEdit ? (
        <Menu
          groups={[
            { items: [{ label: words.renameCycle, icon: EditIcon, onSelect: onRename }] },
            {
              items: [
                { label: words.up, icon: ArrowUpIcon, onSelect: earlier, disabled: !earlier },
                { label: words.down, icon: ArrowDownIcon, onSelect: later, disabled: !later },
              ],
            },
            { items: [{ label: words.retire, icon: TrashIcon, onSelect: onRetire, disabled: !onRetire }] },
          ]}
          trigger={<IconButton icon={MoreIcon} label={words.more(name)} small />}
        />
      ) : null}
    </li>
  );
}
