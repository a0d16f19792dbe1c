import { formatNumber } from '#base/i18n/format.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { ArrowDownIcon, ArrowUpIcon, EditIcon, MoreIcon, SortIcon, TrashIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { useSortableItem, useSteps } from '#base/ui-kit/sortable.tsx';

import type { CustomField } from '../../rules/field.ts';
import { fieldSettingsMessages, kindMessages } from './settings-messages.ts';
import css from './settings.module.css';

/** One field among the others: what it is, how much it is used, and what can be done with it. */
export function FieldSettingLine(props: {
  field: CustomField;
  mayEdit: boolean;
  /** In how many rows it has a value; null as long as that is not known. */
  uses: number | null;
  onEdit: () => void;
  onKind: () => void;
  onRetire: () => void;
  /** Undefined where it has values. */
  onRemove: (() => void) | undefined;
}) {
  const { field, mayEdit, uses, onEdit, onKind, onRetire, onRemove } = props;
  const words = useWords(fieldSettingsMessages);
  const kinds = useWords(kindMessages);
  const language = useLanguage();
  const { item, handle } = useSortableItem(field.id, !mayEdit);
  const { earlier, later } = useSteps(field.id);
  const name = inLanguage(field.name, language);
  const section = inLanguage(field.section, language);
  return (
    <li className={css.line} {...item}>
      {handle}
      <div className={css.what}>
        {mayEdit ? (
          <button className={css.name} onClick={onEdit} type="button">
            {name}
          </button>
        ) : (
          <span className={css.name}>{name}</span>
        )}
        <span className={css.soft}>
          {[kinds[field.kind], field.unit, section].filter(Boolean).join(' · ')}
        </span>
      </div>
      {field.required ? <Badge>{words.isRequired}</Badge> : null}
      <span className={css.uses}>
        {uses === null ? '' : uses === 0 ? words.unused : words.usedIn(formatNumber(uses, language))}
      </span>
      {mayEdit ? (
        <Menu
          groups={[
            {
              items: [
                { label: words.editShort, icon: EditIcon, onSelect: onEdit },
                { label: words.changeKind, icon: SortIcon, onSelect: onKind },
              ],
            },
            {
              items: [
                { label: words.up, icon: ArrowUpIcon, onSelect: earlier, disabled: !earlier },
                { label: words.down, icon: ArrowDownIcon, onSelect: later, disabled: !later },
              ],
            },
            {
              items: [
                { label: words.retire, icon: TrashIcon, onSelect: onRetire },
                ...(onRemove
                  ? [{ label: words.remove, icon: TrashIcon, onSelect: onRemove, danger: true }]
                  : []),
              ],
            },
          ]}
          trigger={<IconButton icon={MoreIcon} label={words.more(name)} small />}
        />
      ) : null}
    </li>
  );
}
