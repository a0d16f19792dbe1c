import type { FieldValues } from '#base/directory/custom-fields/rules/field.ts';
import { showValue } from '#base/directory/custom-fields/rules/show-value.ts';
import { useFields } from '#base/directory/custom-fields/ui/use-fields.ts';
import { formatCents, formatDateShort } from '#base/i18n/format.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { VisuallyHidden } from '#base/ui-kit/visually-hidden.tsx';

import type { Deal } from '../../shapes.ts';
import { fieldKeys, fieldsOf, type DealFields } from '../deal-fields.ts';
import { dealMessages } from './deal-messages.ts';
import css from '../deal-fields.module.css';

/** Two people changed one deal: what the one wrote beside what stands there now, and the choice between them. */
export function DealConflict(props: {
  start: DealFields;
  mine: DealFields;
  /** The values of the fields of one's own, at the start and as they were written here. */
  startOwn: FieldValues;
  mineOwn: FieldValues;
  now: Deal;
  busy: boolean;
  onMine: () => void;
  onTheirs: () => void;
}) {
  const { start, mine, startOwn, mineOwn, now, busy, onMine, onTheirs } = props;
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
  const lines = [
    ...fieldKeys.map((key) => ({
      name: names[key],
      before: written(start, key),
      yours: written(mine, key),
      now: written(theirs, key),
    })),
    ...own.map((field) => {
      const said = (values: FieldValues) =>
        showValue(field, values[field.key], language, memberNames) || words.nothing;
      return {
        name: inLanguage(field.name, language),
        before: said(startOwn),
        yours: said(mineOwn),
        now: said(now.fields),
      };
    }),
  ];
  const touched = lines.filter((line) => line.before !== line.yours || line.before !== line.now);
  return (
    <Dialog
      actions={
        <>
          <Button disabled={busy} onClick={onTheirs}>
            {words.keepTheirs}
          </Button>
          <Button busy={busy} kind="primary" onClick={onMine}>
            {words.keepMine}
          </Button>
        </>
      }
      onClose={onTheirs}
      open
      stay
      title={words.conflictTitle}
    >
      <p>{words.conflictSays}</p>
      <table className={css.conflict}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{words.field}</VisuallyHidden>
            </th>
            <th scope="col">{words.yours}</th>
            <th scope="col">{words.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {touched.map((line) => (
            <tr key={line.name}>
              <th scope="row">{line.name}</th>
              <td data-mine={line.yours !== line.before || undefined}>{line.yours}</td>
              <td>{line.now}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
