import { formatCents, formatNumber } from '#base/i18n/format.ts';
import { WarningIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import { legalFormMessages } from '../legal-form-messages.ts';
import { accountMessages } from '../messages.ts';
import { addressLines } from '../rules/address-lines.ts';
import { changedFields, type AccountField, type AccountValues } from './account-values.ts';
import css from './note.module.css';
import { useFieldLabels } from './use-field-labels.ts';
import { useOwners } from './use-owners.ts';
import { useViewer } from '#base/auth/ui/use-viewer.ts';

/** What a colleague changed since the form was opened, so that the next save is a choice. */
export function MeanwhileNote(props: { before: AccountValues; now: AccountValues }) {
  const { before, now } = props;
  const words = useWords(accountMessages);
  const forms = useWords(legalFormMessages);
  const language = useLanguage();
  const labels = useFieldLabels();
  const owners = useOwners();
  const { currency } = useViewer();
  const said = (field: AccountField): string => {
    if (field === 'kind') return words[now.kind];
    if (field === 'ownerId') return owners.find(({ value }) => value === now.ownerId)?.label ?? words.noOwner;
    if (field === 'annualRevenueCents' && now.annualRevenueCents !== null)
      return formatCents(now.annualRevenueCents, currency, language);
    if (field === 'employees' && now.employees !== null) return formatNumber(now.employees, language);
    if (field === 'parentId') return now.parentId === null ? words.empty : words.otherAccount;
    if (field === 'legalForm') return now.legalForm === null ? words.empty : forms[now.legalForm];
    if (field === 'postAddress' || field === 'invoiceAddress') {
      const address = now[field];
      return address === null ? words.empty : addressLines(address).join(', ') || words.empty;
    }
    return String(now[field] ?? '') || words.empty;
  };
  return (
    <div className={css.note} role="alert">
      <WarningIcon size={20} />
      <div>
        <p className={css.title}>{words.changedMeanwhile}</p>
        <ul className={css.list}>
          {changedFields(before, now).map((field) => (
            <li key={field}>
              <span className={css.soft}>{labels[field]}</span> {said(field)}
            </li>
          ))}
        </ul>
        <p>{words.saveAfterAll}</p>
      </div>
    </div>
  );
}
