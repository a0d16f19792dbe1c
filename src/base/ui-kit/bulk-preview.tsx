import type { ReactNode } from 'react';
import { formatNumber } from '#base/i18n/format.ts';
import { ArrowRightIcon } from './icons.tsx';
import { useLanguage, useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import css from './bulk.module.css';

/** Rows that stay as they are for one reason, and some of them by name. */
export type RefusedGroup = { because: string; says: string; count: number; examples: readonly string[] };

/** What a change of many would do: how many, a few of them before and after, and who stays as they are and why. */
export function BulkPreview(props: {
  sums: readonly string[];
  examples: readonly { id: string; name: string; before: ReactNode; after: ReactNode }[];
  refused: { title: string; groups: readonly RefusedGroup[] };
}) {
  const { sums, examples, refused } = props;
  const words = useWords(kitMessages);
  return (
    <div className={css.preview}>
      <BulkSums sums={sums} />
      {examples.length > 0 ? (
        <ul aria-label={words.examples} className={css.examples}>
          {examples.map(({ id, name, before, after }) => (
            <li key={id}>
              <span className={css.title}>{name}</span>
              <span className={css.values}>
                <s>{before}</s>
                <ArrowRightIcon size={14} />
                <span>{after}</span>
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      <BulkRefused {...refused} />
    </div>
  );
}

/** How many, the first figure above all. */
export function BulkSums({ sums }: { sums: readonly string[] }) {
  const [first, ...rest] = sums;
  return (
    <output className={css.sum}>
      <strong>{first}</strong>
      {rest.map((said) => (
        <span key={said}>{said}</span>
      ))}
    </output>
  );
}

/** Rows that stay as they are, by their reason; nothing where there are none. */
export function BulkRefused({ title, groups }: { title: string; groups: readonly RefusedGroup[] }) {
  const words = useWords(kitMessages);
  const language = useLanguage();
  if (groups.length === 0) return null;
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
              {examples.join(', ')}
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

/** How many rows these groups are together. */
export function countRefused(groups: readonly Pick<RefusedGroup, 'count'>[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}
