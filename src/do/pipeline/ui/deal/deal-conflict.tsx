import type { FieldValues } from '#base/directory/custom-fields/rules/field.ts';
import { showValue } from '#base/directory/custom-fields/rules/show-value.ts';
import { useFields } from '#base/directory/custom-fields/ui/use-fields.ts';
import { formatCents, formatDateShort } from '#base/i18n/format.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { ConflictDialog, type ConflictLine } from '#base/ui-kit/conflict-dialog.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { Deal } from '../../shapes.ts';
import { fieldKeys, fieldsOf, type DealFields } from '../deal-fields.ts';
import { ChangedBy } from './changed-by.tsx';
import { dealMessages } from './deal-messages.ts';

/** Two people changed one deal: what the one wrote beside what stands there now, to choose from. */
export function DealConflict(props: {
  start: DealFields;
  mine: DealFields;
  /** The values of the fields of one's own, at the start and as they were written here. */
  startOwn: FieldValues;
  mineOwn: FieldValues;
  now: Deal;
  busy: boolean;
  error: unknown;
  /** Hears which of one's own facts are kept: keys of the deal, and `field:KEY` for the fields of one's own. */
  onKeep: (own: ReadonlySet<string>) => void;
  onLeave: () => void;
}) {
  const { start, mine, startOwn, mineOwn, now, busy, error, onKeep, onLeave } = props;
  const words = useWords(dealMessages);
  const language = useLanguage();
  const theirs = fieldsOf(now);
  const names: Record<keyof DealFields, string> = {
    title: words.title,
    account: words.account,
    contact: words.contact,
    owner: words.owner,
    product: words.product,
    amountCents: words.amount,
    expectedCloseOn: words.expectedClose,
  };
  const written = (fields: DealFields, key: keyof DealFields): string => {
    const value = fields[key];
    if (value === null) return words.nothing;
    if (key === 'amountCents' && fields.amountCents !== null)
      return formatCents(fields.amountCents, now.currency, language);
    if (key === 'expectedCloseOn' && fields.expectedCloseOn !== null)
      return formatDateShort(fields.expectedCloseOn, language);
    return typeof value === 'object' ? value.name : String(value);
  };
  const { fields: own, memberNames } = useFields('deal');
  const lines: ConflictLine[] = [
    ...fieldKeys.map((key) => ({
      key,
      name: names[key],
      before: written(start, key),
      yours: written(mine, key),
      now: written(theirs, key),
    })),
    ...own.map((field) => {
      const said = (values: FieldValues) =>
        showValue(field, values[field.key], language, memberNames) || words.nothing;
      return {
        key: `field:${field.key}`,
        name: inLanguage(field.name, language),
        before: said(startOwn),
        yours: said(mineOwn),
        now: said(now.fields),
      };
    }),
  ];
  return (
    <ConflictDialog
      busy={busy}
      error={error}
      key={now.version}
      lines={lines}
      onKeep={onKeep}
      onLeave={onLeave}
      says={<ChangedBy deal={now} />}
    />
  );
}
