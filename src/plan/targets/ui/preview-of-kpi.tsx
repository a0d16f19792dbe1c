import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { formatWeek } from '#base/i18n/format.ts';
import { euro } from '#base/kernel/money.ts';
import { ask } from '#base/ui-kit/client.ts';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import { previewKpi, type KpiPreview } from '../contract.ts';
import { writeKpi } from '../kpi-figures.ts';
import { targetMessages } from '../messages.ts';
import { isSellingTime, type KpiDefinition } from '../rules/definition.ts';
import { definitionInWords, type DefinitionNames } from '../rules/definition-words.ts';
import css from './kpis.module.css';

const figureOf = ({ numerator, denominator }: KpiPreview['weeks'][number]) =>
  denominator === null ? numerator : denominator === 0 ? null : numerator / denominator;

/** What a definition says in words, and what it would have counted in the last thirteen weeks. */
export function PreviewOfKpi(props: { definition: KpiDefinition; decided: boolean; names: DefinitionNames }) {
  const { definition, decided, names } = props;
  const words = useWords(targetMessages);
  const language = useLanguage();
  const asked = useDeferredValue(definition);
  // Net selling time is kept by the rhythm, and has a screen of its own.
  const counted = !isSellingTime(definition);
  const { data, error } = useQuery({
    queryKey: ['kpis', 'preview', asked],
    queryFn: ({ signal }) => ask(previewKpi, { definition: asked }, { signal }),
    placeholderData: keepPreviousData,
    enabled: decided && counted,
    retry: false,
  });
  const values = data?.weeks.map(figureOf) ?? [];
  const highest = Math.max(0, ...values.map((value) => value ?? 0));
  return (
    <section aria-label={words.inWords} className={css.sentence}>
      <p className={css.said}>{definitionInWords(definition, language, names)}</p>
      {decided ? null : <p>{words.notYet}</p>}
      {error ? <ErrorNote error={error} /> : null}
      {data && decided && counted ? (
        <>
          <div aria-hidden="true" className={css.bars}>
            {values.map((value, at) => (
              <span
                className={css.bar}
                data-current={at === values.length - 1 || undefined}
                key={data.weeks[at]?.week}
                style={{ blockSize: `${highest === 0 ? 0 : ((value ?? 0) / highest) * 100}%` }}
              />
            ))}
          </div>
          <details>
            <summary>{words.preview}</summary>
            <table className={css.table}>
              <thead>
                <tr>
                  <th scope="col">{words.weekHead}</th>
                  <th scope="col">{words.figureHead}</th>
                </tr>
              </thead>
              <tbody>
                {data.weeks.map((week, at) => (
                  <tr key={week.week}>
                    <th scope="row">{formatWeek(week.week)}</th>
                    <td>{writeKpi(values[at] ?? null, data.unit, euro, language)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      ) : null}
    </section>
  );
}
