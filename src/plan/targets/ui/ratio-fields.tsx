import { inLanguage } from '#base/kernel/language.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';

import type { Kpi } from '../kpi.ts';
import { targetMessages } from '../messages.ts';
import type { RatioDefinition } from '../rules/definition.ts';
import css from './kpis.module.css';

/** One KPI over another, of the same weeks or of the deals that are followed. */
export function RatioFields(props: {
  definition: RatioDefinition;
  /** What it can be made of. */
  counts: readonly Kpi[];
  onChange: (definition: RatioDefinition) => void;
}) {
  const { definition, counts, onChange } = props;
  const words = useWords(targetMessages);
  const language = useLanguage();
  const options = counts.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }));
  return (
    <>
      <div className={css.pair}>
        <SelectField
          label={words.numerator}
          onChange={(numeratorId) => numeratorId && onChange({ ...definition, numeratorId })}
          options={options}
          value={definition.numeratorId}
        />
        <SelectField
          label={words.denominator}
          onChange={(denominatorId) => denominatorId && onChange({ ...definition, denominatorId })}
          options={options}
          value={definition.denominatorId}
        />
      </div>
      <Segmented
        label={words.way}
        onChange={(way) => onChange({ ...definition, way })}
        options={[
          { value: 'period', label: words.period },
          { value: 'cohort', label: words.cohort },
        ]}
        value={definition.way}
      />
    </>
  );
}
