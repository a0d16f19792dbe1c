import { lazy, Suspense } from 'react';
import { inLanguage } from '#base/kernel/language.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { SelectFieldLater } from '#base/ui-kit/select-field-later.tsx';

import { pipelineMessages } from '../messages.ts';
import { useCycles } from '../use-cycles.ts';
import { useDealChoices } from '../use-deal-choices.ts';
import { whoseOf, whoseOptions, withWhose } from '../whose.ts';
import type { DealSearch } from './deal-search.ts';
import css from './filter-bar.module.css';

const BoardConditions = lazy(async () => ({
  default: (await import('../board/board-conditions.tsx')).BoardConditions,
}));

type Props = { search: DealSearch; onChange: (search: DealSearch) => void };

/** What is left out of the board. */
export function BoardFilters({ search, onChange }: Props) {
  const words = useWords(pipelineMessages);
  const language = useLanguage();
  const { cycles, ownCycleId, ready } = useCycles();
  const running = cycles.filter(({ retired }) => !retired);
  return (
    <search aria-label={words.filters}>
      <div className={css.bar}>
        {/* Its place is kept until it is known, so that nothing moves under a hand. */}
        {ready ? null : <div className={css.field} />}
        {running.length > 1 ? (
          <div className={css.field}>
            <SelectFieldLater
              hideLabel
              label={words.cycle}
              onChange={(cycle) => cycle && onChange({ ...search, cycle })}
              options={running.map(({ id, name }) => ({
                value: id as string,
                label: inLanguage(name, language),
              }))}
              value={search.cycle ?? ownCycleId}
            />
          </div>
        ) : null}
        <WhoseField onChange={onChange} search={search} />
        <Suspense>
          <BoardConditions onChange={onChange} search={search} />
        </Suspense>
      </div>
    </search>
  );
}

/** Whose deals: mine, nobody's, a team's, a member's. */
export function WhoseField({ search, onChange }: Props) {
  const words = useWords(pipelineMessages);
  const { members, teams } = useDealChoices();
  return (
    <div className={css.field}>
      <SelectFieldLater
        clearable
        hideLabel
        label={words.whose}
        onChange={(chosen) => onChange(withWhose(search, chosen))}
        options={whoseOptions(members, teams, words)}
        placeholder={words.everybody}
        value={whoseOf(search)}
      />
    </div>
  );
}
