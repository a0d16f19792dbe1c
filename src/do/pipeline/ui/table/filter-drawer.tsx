import type { IsoDate } from '#base/kernel/date.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { DateField } from '#base/ui-kit/date-field.tsx';
import { Drawer } from '#base/ui-kit/drawer.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';

import { filterKeys, without, type DealSearch } from './deal-search.ts';
import { pipelineMessages } from '../messages.ts';
import { useCycles } from '../use-cycles.ts';
import { useDealChoices } from '../use-deal-choices.ts';
import css from './filter-bar.module.css';

type DayKey = 'closeFrom' | 'closeTo' | 'closedFrom' | 'closedTo' | 'openedFrom' | 'openedTo';

/** The filters that are seldom needed. They work at once; the table behind shows what is left. */
export function FilterDrawer(props: {
  search: DealSearch;
  onChange: (search: DealSearch) => void;
  onClose: () => void;
}) {
  const { search, onChange, onClose } = props;
  const words = useWords(pipelineMessages);
  const language = useLanguage();
  const { cycles } = useCycles();
  const { products } = useDealChoices();
  const inCycle = cycles.filter(({ id }) => search.cycle === undefined || id === search.cycle);
  const set = (key: 'cycle' | 'phase' | 'product' | DayKey, value: string | null) => {
    const rest = without(search, key, ...(key === 'cycle' ? (['phase'] as const) : []));
    onChange(value === null ? rest : { ...rest, [key]: value });
  };
  const between = (legend: string, from: DayKey, to: DayKey) => (
    <fieldset className={css.dates}>
      <legend>{legend}</legend>
      <DateField
        label={words.from}
        onChange={(day) => set(from, day)}
        value={(search[from] ?? null) as IsoDate | null}
      />
      <DateField
        label={words.to}
        onChange={(day) => set(to, day)}
        value={(search[to] ?? null) as IsoDate | null}
      />
    </fieldset>
  );
  return (
    <Drawer
      actions={
        <>
          <Button onClick={() => onChange(without(search, ...filterKeys))}>{words.clearAll}</Button>
          <Button kind="primary" onClick={onClose}>
            {words.showDeals}
          </Button>
        </>
      }
      onClose={onClose}
      open
      title={words.filters}
    >
      {cycles.length > 1 ? (
        <SelectField
          clearable
          label={words.cycle}
          onChange={(cycle) => set('cycle', cycle)}
          options={cycles.map(({ id, name }) => ({ value: id as string, label: inLanguage(name, language) }))}
          placeholder={words.allCycles}
          value={search.cycle ?? null}
        />
      ) : null}
      <SelectField
        clearable
        label={words.phase}
        onChange={(phase) => set('phase', phase)}
        options={inCycle.flatMap((cycle) =>
          cycle.phases.map(({ id, name }) => ({
            value: id as string,
            label: inLanguage(name, language),
            hint: inCycle.length > 1 ? inLanguage(cycle.name, language) : undefined,
          })),
        )}
        placeholder={words.allPhases}
        value={search.phase ?? null}
      />
      <SelectField
        clearable
        label={words.product}
        onChange={(product) => set('product', product)}
        options={products.map(({ id, name }) => ({ value: id as string, label: name }))}
        placeholder={words.allProducts}
        value={search.product ?? null}
      />
      {between(words.expectedClose, 'closeFrom', 'closeTo')}
      {between(words.closed, 'closedFrom', 'closedTo')}
      {between(words.opened, 'openedFrom', 'openedTo')}
    </Drawer>
  );
}
