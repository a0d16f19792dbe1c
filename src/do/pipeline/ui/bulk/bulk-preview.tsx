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
import { BulkPreview, countRefused, type RefusedGroup } from '#base/ui-kit/bulk-preview.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { previewBulk } from '../../bulk-contract.ts';
import { pipelineMessages } from '../messages.ts';
import { useCycles } from '../use-cycles.ts';
import { useDealChoices } from '../use-deal-choices.ts';
import type { BulkWhat } from './bulk-form.ts';
import { bulkMessages } from './bulk-messages.ts';

type Preview = OutputOf<typeof previewBulk>;

/** What a change of many deals would do. */
export function BulkDealsPreview({ what, preview }: { what: BulkWhat; preview: Preview }) {
  const words = useWords(bulkMessages);
  const language = useLanguage();
  const say = useValueWords(what);
  const written = (n: number) => formatNumber(n, language);
  const refused = countRefused(preview.refused);
  return (
    <BulkPreview
      examples={
        what.kind === 'delete'
          ? []
          : preview.examples.map(({ id, title, before, after }) => ({
              id,
              name: title,
              before: say(before),
              after: say(after),
            }))
      }
      refused={{ title: words.isRefused(refused, written(refused)), groups: namedGroups(preview.refused) }}
      sums={[
        words.willChange(preview.change, written(preview.change)),
        ...(preview.same > 0 ? [words.isSame(preview.same, written(preview.same))] : []),
      ]}
    />
  );
}

/** Deals that stay as they are, with the titles of some. */
export function namedGroups(groups: Preview['refused']): RefusedGroup[] {
  return groups.map((group) => ({ ...group, examples: group.examples.map(({ title }) => title) }));
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
