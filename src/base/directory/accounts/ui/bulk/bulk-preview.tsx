import { useFields } from '#base/directory/custom-fields/ui/use-fields.ts';
import { ShownValue } from '#base/directory/custom-fields/ui/shown-value.tsx';
import { formatNumber } from '#base/i18n/format.ts';
import { BulkPreview, countRefused, type RefusedGroup } from '#base/ui-kit/bulk-preview.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { BulkChanged, BulkPreview as BulkPreviewed } from '../../bulk/contract.ts';
import type { BulkValue, DirectoryChange } from '../../bulk/rules.ts';
import { directoryMessages } from '../../directory-messages.ts';
import type { BulkSubject } from './use-bulk-run.ts';

/** What a change of many accounts or contacts would do. */
export function BulkPreviewList(props: {
  subject: BulkSubject;
  change: DirectoryChange;
  preview: BulkPreviewed;
}) {
  const { subject, change, preview } = props;
  const words = useWords(directoryMessages);
  const language = useLanguage();
  const written = (n: number) => formatNumber(n, language);
  const refused = countRefused(preview.refused);
  const changing = preview.ids.length;
  const said = (value: BulkValue) => <Said change={change} subject={subject} value={value} />;
  return (
    <BulkPreview
      examples={preview.examples.map(({ before, after, ...row }) => ({
        ...row,
        before: said(before),
        after: said(after),
      }))}
      refused={{ title: words.isRefused(refused, written(refused)), groups: namedGroups(preview.refused) }}
      sums={[
        words.willChange(changing, written(changing)),
        ...(preview.same > 0 ? [words.isSame(preview.same, written(preview.same))] : []),
      ]}
    />
  );
}

/** Rows that stay as they are, with the names of some. */
export function namedGroups(groups: BulkChanged['refused']): RefusedGroup[] {
  return groups.map((group) => ({ ...group, examples: group.examples.map(({ name }) => name) }));
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
