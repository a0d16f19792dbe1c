import { Badge } from '#base/ui-kit/badge.tsx';
import { EditIcon, MoreIcon, TrashIcon, UndoIcon } from '#base/ui-kit/icons.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';

import { offeringMessages } from '../messages.ts';

/** What may be done with a product or competitor. */
export function RowMenu(props: {
  row: { name: string; archived: boolean };
  onEdit: () => void;
  onTurn: () => void;
}) {
  const { row, onEdit, onTurn } = props;
  const words = useWords(offeringMessages);
  const items = row.archived
    ? [{ label: words.restore, icon: UndoIcon, onSelect: onTurn }]
    : [
        { label: words.edit, icon: EditIcon, onSelect: onEdit },
        { label: words.archive, icon: TrashIcon, onSelect: onTurn },
      ];
  return (
    <Menu
      groups={[{ items }]}
      trigger={<IconButton icon={MoreIcon} label={words.actionsFor(row.name)} small />}
    />
  );
}

/** A name that says when it is archived. */
export function FiledName(props: { row: { name: string; archived: boolean } }) {
  const { name, archived } = props.row;
  const words = useWords(offeringMessages);
  return (
    <>
      {name} {archived ? <Badge>{words.archived}</Badge> : null}
    </>
  );
}
