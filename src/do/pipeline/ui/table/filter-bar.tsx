import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { FilterIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';

import { without, type DealSearch } from './deal-search.ts';
import { FilterChips, FoundCount } from './filter-chips.tsx';
import { pipelineMessages } from '../messages.ts';
import { useCycles } from '../use-cycles.ts';
import { useDealChoices } from '../use-deal-choices.ts';
import { whoseOf, whoseOptions, withWhose } from '../whose.ts';
import css from './filter-bar.module.css';

const FilterDrawer = lazy(async () => ({ default: (await import('./filter-drawer.tsx')).FilterDrawer }));

/** What is left out of the board or the table; the seldom ones stand in a drawer, those that hold stand below. */
export function FilterBar(props: {
  view: 'board' | 'table';
  search: DealSearch;
  onChange: (search: DealSearch) => void;
}) {
  const { view, search, onChange } = props;
  const words = useWords(pipelineMessages);
  const language = useLanguage();
  const { cycles } = useCycles();
  const { members, teams } = useDealChoices();
  const [more, setMore] = useState(false);
  const running = cycles.filter(({ retired }) => !retired);
  const whose = (
    <SelectField
      clearable
      hideLabel
      label={words.whose}
      onChange={(chosen) => onChange(withWhose(search, chosen))}
      options={whoseOptions(members, teams, words)}
      placeholder={words.everybody}
      value={whoseOf(search)}
    />
  );
  return (
    <search aria-label={words.filters}>
      <div className={css.bar}>
        {view === 'board' ? (
          <>
            {running.length > 1 ? (
              <div className={css.field}>
                <SelectField
                  hideLabel
                  label={words.cycle}
                  onChange={(cycle) => cycle && onChange({ ...search, cycle })}
                  options={running.map(({ id, name }) => ({
                    value: id as string,
                    label: inLanguage(name, language),
                  }))}
                  value={search.cycle ?? running[0]?.id ?? null}
                />
              </div>
            ) : null}
            <div className={css.field}>{whose}</div>
          </>
        ) : (
          <>
            <Segmented
              label={words.status}
              onChange={(status) =>
                onChange(
                  status === 'open'
                    ? without(search, 'status', 'sort', 'dir')
                    : { ...without(search, 'sort', 'dir'), status },
                )
              }
              options={[
                { value: 'open', label: words.open },
                { value: 'won', label: words.won },
                { value: 'lost', label: words.lost },
                { value: 'all', label: words.all },
              ]}
              value={search.status ?? 'open'}
            />
            <FindField
              onFind={(q) => onChange(q ? { ...search, q } : without(search, 'q'))}
              value={search.q ?? ''}
            />
            <div className={css.field}>{whose}</div>
            <Button icon={FilterIcon} onClick={() => setMore(true)}>
              {words.moreFilters}
            </Button>
            <FoundCount search={search} />
          </>
        )}
      </div>
      {view === 'table' ? <FilterChips onChange={onChange} search={search} /> : null}
      {more ? (
        <Suspense>
          <FilterDrawer onChange={onChange} onClose={() => setMore(false)} search={search} />
        </Suspense>
      ) : null}
    </search>
  );
}

/** Finds a moment after the last letter. */
function FindField(props: { value: string; onFind: (text: string) => void }) {
  const { value, onFind } = props;
  const words = useWords(pipelineMessages);
  const [text, setText] = useState(value);
  const [last, setLast] = useState(value);
  if (value !== last) {
    setLast(value);
    setText(value);
  }
  const find = useEffectEvent(() => onFind(text.trim()));
  useEffect(() => {
    if (text.trim() === value) return undefined;
    const timer = window.setTimeout(() => find(), 250);
    return () => window.clearTimeout(timer);
  }, [text, value]);
  return (
    <div className={css.find}>
      <TextField
        hideLabel
        label={words.find}
        maxLength={200}
        onChange={setText}
        placeholder={words.find}
        type="search"
        value={text}
      />
    </div>
  );
}
