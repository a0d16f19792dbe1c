import { FilterChips } from '#base/filters/ui/filter-chips.tsx';
import { filterMessages } from '#base/filters/ui/filter-messages.ts';
import type { ShownField } from '#base/filters/ui/shown-field.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { CloseIcon } from '#base/ui-kit/icons.tsx';
import { useInsideDialog } from '#base/ui-kit/inside-dialog.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';

import { pipelineMessages } from '../messages.ts';
import { useCycles } from '../use-cycles.ts';
import { filterOf, isReadable, withFilter, without, type DealSearch } from './deal-search.ts';
import css from './filter-sentence.module.css';

/**
 * What is left out, as chips that read as a sentence; nothing where nothing is.
 * @param unsaid the cycle, where a field beside says it
 */
export function FilterSentence(props: {
  search: DealSearch;
  onChange: (search: DealSearch) => void;
  fields: readonly ShownField[];
  unsaid?: 'cycle';
}) {
  const { search, onChange, fields, unsaid } = props;
  const words = useWords(pipelineMessages);
  const filters = useWords(filterMessages);
  const kit = useWords(kitMessages);
  const language = useLanguage();
  // The sheet that they may stand in has such a button itself.
  const inside = useInsideDialog();
  const { cycles } = useCycles();
  const simple = [
    ...(search.account ? [{ key: 'account' as const, says: words.ofAccount }] : []),
    ...(search.cycle && unsaid !== 'cycle'
      ? [
          {
            key: 'cycle' as const,
            says: inLanguage(cycles.find(({ id }) => id === search.cycle)?.name ?? {}, language) || '…',
          },
        ]
      : []),
  ];
  const readable = isReadable(search, fields);
  if (simple.length === 0 && search.filter === undefined) return null;
  return (
    <div className={css.chips}>
      {simple.map(({ key, says }) => (
        <button
          aria-label={kit.remove(says)}
          className={css.chip}
          key={key}
          onClick={() => onChange(without(search, key))}
          type="button"
        >
          {says}
          <CloseIcon size={14} />
        </button>
      ))}
      <FilterChips
        fields={fields}
        filter={filterOf(search, fields)}
        onChange={(changed) => onChange(withFilter(search, changed))}
      />
      {readable ? null : <p className={css.unread}>{filters.badFilter}</p>}
      {inside ? null : (
        <Button
          kind="plain"
          onClick={() =>
            onChange(
              unsaid ? without(search, 'account', 'filter') : without(search, 'account', 'cycle', 'filter'),
            )
          }
          small
        >
          {words.clearAll}
        </Button>
      )}
    </div>
  );
}
