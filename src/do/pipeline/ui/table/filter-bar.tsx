import { lazy, Suspense } from 'react';
import { inLanguage } from '#base/kernel/language.ts';
import { FilterField, Filters, FilterTools } from '#base/ui-kit/filters.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { SelectFieldLater } from '#base/ui-kit/select-field-later.tsx';

import { pipelineMessages } from '../messages.ts';
import { useCycles } from '../use-cycles.ts';
import { useDealChoices } from '../use-deal-choices.ts';
import { whoseOf, whoseOptions, withWhose } from '../whose.ts';
import { filtersIn, filterKeys, without, type DealSearch } from './deal-search.ts';

const BoardFind = lazy(async () => ({
  default: (await import('../board/board-conditions.tsx')).BoardFind,
}));
const BoardConditions = lazy(async () => ({
  default: (await import('../board/board-conditions.tsx')).BoardConditions,
}));
const BoardSentence = lazy(async () => ({
  default: (await import('../board/board-conditions.tsx')).BoardSentence,
}));

type Props = { search: DealSearch; onChange: (search: DealSearch) => void };

/** What is left out of the board. */
export function BoardFilters({ search, onChange }: Props) {
  const words = useWords(pipelineMessages);
  const language = useLanguage();
  const { cycles, ownCycleId, ready } = useCycles();
  const running = cycles.filter(({ retired }) => !retired);
  const asked = { search, onChange };
  return (
    <Filters
      // Of the cycles one is always shown.
      count={filtersIn(without(search, 'cycle', 'status'))}
      find={
        <Suspense>
          <BoardFind {...asked} />
        </Suspense>
      }
      onClear={() => onChange(without(search, ...filterKeys.filter((key) => key !== 'cycle' && key !== 'q')))}
      sentence={
        <Suspense>
          <BoardSentence {...asked} />
        </Suspense>
      }
    >
      {running.length > 1 || !ready ? (
        <FilterField>
          {/* Its place is kept until it is known, so that nothing moves under a hand. */}
          {ready ? (
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
          ) : null}
        </FilterField>
      ) : null}
      <WhoseField {...asked} />
      <FilterTools>
        <Suspense>
          <BoardConditions {...asked} />
        </Suspense>
      </FilterTools>
    </Filters>
  );
}

/** Whose deals: mine, nobody's, a team's, a member's. */
export function WhoseField({ search, onChange }: Props) {
  const words = useWords(pipelineMessages);
  const { members, teams } = useDealChoices();
  return (
    <FilterField>
      <SelectFieldLater
        clearable
        hideLabel
        label={words.whose}
        onChange={(chosen) => onChange(withWhose(search, chosen))}
        options={whoseOptions(members, teams, words)}
        placeholder={words.everybody}
        value={whoseOf(search)}
      />
    </FilterField>
  );
}
