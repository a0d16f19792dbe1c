import { useFields } from '#base/directory/custom-fields/ui/use-fields.ts';
import { ShownValue } from '#base/directory/custom-fields/ui/shown-value.tsx';
import { formatNumber } from '#base/i18n/format.ts';
import { ArrowRightIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { BulkChanged, BulkPreview } from '../../bulk/contract.ts';
import type { BulkValue, DirectoryChange } from '../../bulk/rules.ts';
import { directoryMessages } from '../../directory-messages.ts';
import type { BulkSubject } from './use-bulk-run.ts';
import css from '#base/ui-kit/bulk.module.css';

/** What a change would do: how many, a few of them before and after, and who stays as they are and why. */
export function BulkPreviewList(props: {
  subject: BulkSubject;
  change: DirectoryChange;
  preview: BulkPreview;
}) {
  const { subject, change, preview } = props;
  const words = useWords(directoryMessages);
  const language = useLanguage();
  const written = (n: number) => formatNumber(n, language);
  const refused = preview.refused.reduce((sum, { count }) => sum + count, 0);
  const changing = preview.ids.length;
  return (
    <div className={css.preview}>
      <p className={css.sum}>
        <strong>{words.willChange(changing, written(changing))}</strong>
        {preview.same > 0 ? <span>{words.isSame(preview.same, written(preview.same))}</span> : null}
      </p>
      {preview.examples.length > 0 ? (
        <ul aria-label={words.examples} className={css.examples}>
          {preview.examples.map(({ id, name, before, after }) => (
            <li key={id}>
              <span className={css.title}>{name}</span>
              <span className={css.values}>
                <s>
                  <Said change={change} subject={subject} value={before} />
                </s>
                <ArrowRightIcon size={14} />
                <span>
                  <Said change={change} subject={subject} value={after} />
                </span>
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

/** Rows that stay as they are, by their reason. */
export function RefusedList({ groups, title }: { groups: BulkChanged['refused']; title: string }) {
  const words = useWords(directoryMessages);
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
              {examples.map(({ name }) => name).join(', ')}
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

/** A value as the reader knows it: the name behind an id, a choice, a day. */
function Said(props: { subject: BulkSubject; change: DirectoryChange; value: BulkValue }) {
  const { subject, change, value } = props;
  const words = useWords(directoryMessages);
  const { fields, memberNames } = useFields(subject);
  if (value === null) return words.none;
  if (change.kind === 'archived') return value === true ? words.archivedWord : words.inUse;
  if (change.kind === 'owner') return memberNames.get(String(value)) ?? '…';
  if (change.kind === 'industry') return String(value);
  const field = fields.find(({ key }) => key === change.key);
  return field ? <ShownValue field={field} memberNames={memberNames} value={value} /> : '…';
}
