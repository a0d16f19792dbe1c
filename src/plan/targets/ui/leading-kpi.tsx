import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { ArrowDownIcon, ArrowUpIcon, CloseIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { useSortableItem, useSteps } from '#base/ui-kit/sortable.tsx';

import { roleScreenMessages } from '../role-messages.ts';
import type { KpiId } from '../rules/definition.ts';
import css from './role-catalogue.module.css';

/** A KPI of a role in its place: dragged, stepped up or down, or taken off. */
export function LeadingKpi(props: { id: KpiId; name: string; onRemove: () => void }) {
  const { id, name, onRemove } = props;
  const words = useWords(roleScreenMessages);
  const { item, handle } = useSortableItem(id);
  const { earlier, later } = useSteps(id);
  return (
    <li className={css.place} {...item}>
      {handle}
      <span className={css.placeName}>{name}</span>
      <IconButton disabled={!earlier} icon={ArrowUpIcon} label={words.up(name)} onClick={earlier} small />
      <IconButton disabled={!later} icon={ArrowDownIcon} label={words.down(name)} onClick={later} small />
      <IconButton icon={CloseIcon} label={words.removeKpi(name)} onClick={onRemove} small />
    </li>
  );
}
