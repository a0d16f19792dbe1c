import type { ReactNode } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import type { FieldValue } from '#base/directory/custom-fields/rules/field.ts';
import { ShownValue } from '#base/directory/custom-fields/ui/shown-value.tsx';
import { useFields } from '#base/directory/custom-fields/ui/use-fields.ts';
import { formatCents, formatDateShort, formatNumber } from '#base/i18n/format.ts';
import type { OutputOf } from '#base/http/contract.ts';
import { isIsoDate } from '#base/kernel/date.ts';
import { inLanguage } from '#base/kernel/language.ts';
import type { Cents } from '#base/kernel/money.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { ArrowRightIcon } from '#base/ui-kit/icons.tsx';

import type { previewBulk } from '../../bulk-contract.ts';
import { pipelineMessages } from '../messages.ts';
import { useCycles } from '../use-cycles.ts';
import { useDealChoices } from '../use-deal-choices.ts';
import type { BulkWhat } from './bulk-form.ts';
import { bulkMessages } from './bulk-messages.ts';
import css from '#base/ui-kit/bulk.module.css';

type Preview = OutputOf<typeof previewBulk>;

/** What a change would do: how many, a few of them before and after, and who stays as they are and why. */
export function BulkPreview({ what, preview }: { what: BulkWhat; preview: Preview }) {
  const { kind } = what;
  const words = useWords(bulkMessages);
  const language = useLanguage();
  const say = useValueWords(what);
  const written = (n: number) => formatNumber(n, language);
  const refused = preview.refused.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={css.preview}>
      <p className={css.sum}>
        <strong>{words.willChange(preview.change, written(preview.change))}</strong>
        {preview.same > 0 ? <span>{words.isSame(preview.same, written(preview.same))}</span> : null}
      </p>
      {preview.examples.length > 0 && kind !== 'delete' ? (
        <ul aria-label={words.examples} className={css.examples}>
          {preview.examples.map(({ id, title, before, after }) => (
            <li key={id}>
              <span className={css.title}>{title}</span>
              <span className={css.values}>
                <s>{say(before)}</s>
                <ArrowRightIcon size={14} />
                <span>{say(after)}</span>
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {refused > 0 ? (
        <RefusedList groups={preview.refused} title={words.isRefused(refused, written(refused))} />
      ) : null}
    </div>
  );
}

/** Deals that stay as they are, by their reason. */
export function RefusedList({ groups, title }: { groups: Preview['refused']; title: string }) {
  const words = useWords(bulkMessages);
  const language = useLanguage();
  return (
    <section aria-label={title} className={css.refused}>
      <p className={css.sum}>
        <strong>{title}</strong>
      </p>
      <ul>
        {groups.map(({ because, says, count, examples }) => (
          <li key={because}>
            <span>{says}</span>
            <span className={css.who}>
              {examples.map(({ title: name }) => name).join(', ')}
              {count > examples.length
                ? ` ${words.andMore(formatNumber(count - examples.length, language))}`
                : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A value as the reader knows it: the name behind an id, a day, a status. */
function useValueWords({ kind, field }: BulkWhat): (value: FieldValue | null) => ReactNode {
  const words = useWords(bulkMessages);
  const pipeline = useWords(pipelineMessages);
  const language = useLanguage();
  const { members, products } = useDealChoices();
  const { cycles } = useCycles();
  const { memberNames } = useFields('deal');
  const { currency } = useViewer();
  return (value) => {
    if (value === null) return words.none;
    if (field) return <ShownValue field={field} memberNames={memberNames} value={value} />;
    if (typeof value === 'number') return formatCents(value as Cents, currency, language);
    if (typeof value !== 'string') return '…';
    if (value === 'open' || value === 'won' || value === 'lost') return pipeline[value];
    if (isIsoDate(value)) return formatDateShort(value, language);
    if (kind === 'phase')
      return inLanguage(
        cycles.flatMap(({ phases }) => phases).find(({ id }) => id === value)?.name ?? {},
        language,
      );
    return [...members, ...products].find(({ id }) => id === value)?.name ?? '…';
  };
}
