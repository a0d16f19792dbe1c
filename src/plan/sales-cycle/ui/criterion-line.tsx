import { inLanguage } from '#base/kernel/language.ts';
import { ask } from '#base/ui-kit/client.ts';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import {
  ArrowDownIcon,
  ArrowUpIcon,
  CalendarIcon,
  CheckIcon,
  EditIcon,
  FilterIcon,
  MoreIcon,
  NoteIcon,
  ScoreIcon,
  TrashIcon,
  type Icon,
} from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { VisuallyHidden } from '#base/ui-kit/visually-hidden.tsx';
import { restoreCriterion, retireCriterion } from '../contract.ts';
import type { CriterionKind, ExitCriterion, SalesCycle } from '../cycle.ts';
import { salesCycleMessages } from '../messages.ts';
import { useSortableItem, useSteps } from '#base/ui-kit/sortable.tsx';
import { useQuickChange } from './use-quick-change.ts';
import css from './sales-cycle.module.css';

const drawn: Record<CriterionKind, Icon> = {
  yes: CheckIcon,
  text: NoteIcon,
  number: ScoreIcon,
  date: CalendarIcon,
  choice: FilterIcon,
};

/** One result: its kind as a sign, its name, and behind a button what can be done with it. */
export function CriterionLine(props: {
  cycle: SalesCycle;
  criterion: ExitCriterion;
  mayEdit: boolean;
  onEdit: () => void;
}) {
  const { cycle, criterion, mayEdit, onEdit } = props;
  const words = useWords(salesCycleMessages);
  const language = useLanguage();
  const change = useQuickChange();
  const { item, handle } = useSortableItem(criterion.id, !mayEdit);
  const { earlier, later } = useSteps(criterion.id);
  const name = inLanguage(criterion.name, language);
  const KindIcon = drawn[criterion.kind];
  const said = (
    <>
      {name}
      {criterion.required ? null : <span className={css.advice}> ({words.advisory})</span>}
      <VisuallyHidden>, {words[`kind-${criterion.kind}`]}</VisuallyHidden>
    </>
  );
  const retire = () =>
    change(
      { cycleId: cycle.id, send: (at) => ask(retireCriterion, { ...at, criterionId: criterion.id }) },
      {
        text: words.criterionRetired(name),
        undo: {
          cycleId: cycle.id,
          send: (at) => ask(restoreCriterion, { ...at, criterionId: criterion.id }),
        },
      },
    );
  return (
    <li className={css.criterion} data-advice={!criterion.required || undefined} {...item}>
      <span className={css.kind} title={words[`kind-${criterion.kind}`]}>
        <KindIcon size={16} />
      </span>
      {mayEdit ? (
        <button className={css.criterionName} onClick={onEdit} type="button">
          {said}
        </button>
      ) : (
        <span className={css.criterionName}>{said}</span>
      )}
      {mayEdit ? (
        <span className={css.lineTools}>
          {handle}
          <Menu
            groups={[
              { items: [{ label: words.edit, icon: EditIcon, onSelect: onEdit }] },
              {
                items: [
                  { label: words.up, icon: ArrowUpIcon, onSelect: earlier, disabled: !earlier },
                  { label: words.down, icon: ArrowDownIcon, onSelect: later, disabled: !later },
                ],
              },
              { items: [{ label: words.retire, icon: TrashIcon, onSelect: retire }] },
            ]}
            trigger={<IconButton icon={MoreIcon} label={words.more(name)} small />}
          />
        </span>
      ) : null}
    </li>
  );
}
