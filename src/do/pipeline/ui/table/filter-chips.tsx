import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { formatDate, formatNumber } from '#base/i18n/format.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { CloseIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';

import { countDeals } from '../../contract.ts';
import { filterKeys, listAsked, without, type DealSearch, type FilterKey } from './deal-search.ts';
import { pipelineMessages } from '../messages.ts';
import { useCycles } from '../use-cycles.ts';
import { useDealChoices } from '../use-deal-choices.ts';
import css from './filter-bar.module.css';

/** The filters that hold, each to be taken away by one press. */
export function FilterChips(props: { search: DealSearch; onChange: (search: DealSearch) => void }) {
  const { search, onChange } = props;
  const words = useWords(pipelineMessages);
  const kit = useWords(kitMessages);
  const say = useFilterWords(search);
  // The status stands in sight already.
  const holding = filterKeys.filter((key) => key !== 'status' && search[key] !== undefined);
  if (holding.length === 0) return null;
  return (
    <div className={css.chips}>
      {holding.map((key) => (
        <button
          aria-label={kit.remove(say(key))}
          className={css.chip}
          key={key}
          onClick={() => onChange(without(search, key))}
          type="button"
        >
          {say(key)}
          <CloseIcon size={14} />
        </button>
      ))}
      <Button kind="plain" onClick={() => onChange(without(search, ...holding))} small>
        {words.clearAll}
      </Button>
    </div>
  );
}

/** How many deals the filters leave. */
export function FoundCount({ search }: { search: DealSearch }) {
  const words = useWords(pipelineMessages);
  const language = useLanguage();
  const { sort: _, direction: __, ...asked } = listAsked(search);
  const { data } = useQuery({
    queryKey: ['deals', 'count', asked],
    queryFn: ({ signal }) => ask(countDeals, asked, { signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <output className={css.found}>
      {data ? words.found(formatNumber(data.count, language), data.more) : ''}
    </output>
  );
}

function useFilterWords(search: DealSearch): (key: FilterKey) => string {
  const words = useWords(pipelineMessages);
  const language = useLanguage();
  const { cycles } = useCycles();
  const { members, teams, products } = useDealChoices();
  const nameIn = (list: readonly { id: string; name: string }[], id: string | undefined) =>
    list.find((one) => one.id === id)?.name ?? '…';
  const day = (key: FilterKey) => formatDate((search[key] ?? '') as IsoDate, language);
  const said: Record<FilterKey, () => string> = {
    q: () => words.says(search.q ?? ''),
    status: () => words[search.status ?? 'open'],
    owner: () =>
      search.owner === 'me'
        ? words.mine
        : search.owner === 'nobody'
          ? words.noOwner
          : nameIn(members, search.owner),
    team: () => nameIn(teams, search.team),
    cycle: () => inLanguage(cycles.find(({ id }) => id === search.cycle)?.name ?? {}, language),
    phase: () =>
      inLanguage(
        cycles.flatMap(({ phases }) => phases).find(({ id }) => id === search.phase)?.name ?? {},
        language,
      ),
    product: () => nameIn(products, search.product),
    account: () => words.ofAccount,
    closeFrom: () => words.since(words.expectedCloseShort, day('closeFrom')),
    closeTo: () => words.until(words.expectedCloseShort, day('closeTo')),
    closedFrom: () => words.since(words.closed, day('closedFrom')),
    closedTo: () => words.until(words.closed, day('closedTo')),
    openedFrom: () => words.since(words.opened, day('openedFrom')),
    openedTo: () => words.until(words.opened, day('openedTo')),
  };
  return (key) => said[key]();
}
