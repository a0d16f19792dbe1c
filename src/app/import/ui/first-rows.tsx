import { useMemo } from 'react';
import type { CustomField } from '#base/directory/custom-fields/rules/field.ts';
import { showValue } from '#base/directory/custom-fields/rules/show-value.ts';
import { useAllFields } from '#base/directory/custom-fields/ui/use-fields.ts';
import { formatCents, formatDate } from '#base/i18n/format.ts';
import { isIsoDate, type IsoDate, type TimeZone } from '#base/kernel/date.ts';
import { inLanguage, type Language } from '#base/kernel/language.ts';
import type { Cents, Currency } from '#base/kernel/money.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { WarnBadge } from '#base/ui-kit/warn-badge.tsx';
import { peopleOfDealMessages } from '#do/pipeline/people/messages.ts';
import { ScrollRegion } from '#base/ui-kit/scroll-region.tsx';
import type { ImportDetail } from '../contract.ts';
import type { FileMapping } from '../mapping.ts';
import { rowReason } from '../messages.ts';
import { fields, type Field, type Target } from '../rules/fields.ts';
import { fieldsFor, ownFields, type OwnFields } from '../rules/own-fields.ts';
import { rowReader } from '../rules/read-row.ts';
import type { ImportRecord } from '../rules/records.ts';
import { importMessages } from './screen-messages.ts';

import css from './import.module.css';

/** The first rows read as the import will read them, by the same rules. */
export function FirstRows(props: {
  detail: ImportDetail;
  survey: ImportDetail['files'][number];
  mapping: FileMapping;
  target: Target;
}) {
  const { detail, survey, mapping, target } = props;
  const words = useWords(importMessages);
  const parts = useWords(peopleOfDealMessages);
  const language = useLanguage();
  const { all: ownOnes, members } = useAllFields();
  const { rows, own } = useMemo(() => {
    const known = ownFields(ownOnes, members, language);
    const { reading, plan } = detail;
    const read = rowReader(mapping, {
      currency: reading.currency as Currency,
      zone: reading.zone as TimeZone,
      today: reading.today as IsoDate,
      source: plan?.source ?? 'other',
      pipelines: plan?.pipelines ?? [],
      stages: plan?.stages ?? [],
      joins: plan?.joins ?? [],
      own: known,
    });
    return { rows: survey.sample.map((row) => ({ row, result: read(row) })), own: known };
  }, [detail, language, mapping, members, ownOnes, survey]);
  const phases = new Map(
    detail.cycles.flatMap((cycle) =>
      cycle.phases.map((phase) => [phase.id, inLanguage(phase.name, language)] as const),
    ),
  );
  const all: Record<string, Field> = fields[target];
  const shown = Object.keys(all).filter((key) =>
    mapping.columns.some(({ to }) => to.kind === 'field' && to.field === key),
  );
  const ownShown = fieldsFor(target, ownOnes).filter(({ key }) =>
    mapping.columns.some(({ to }) => to.kind === 'own-field' && to.key === key),
  );
  const memberNames = new Map(members.map(({ id, name }) => [id as string, name]));
  const outcome = { won: words.won, lost: words.lost };
  const say = (record: ImportRecord, key: string): string => {
    if (record.target === 'deals' && (key === 'stage' || key === 'status'))
      return record.outcome === 'open' ? (phases.get(record.phaseId ?? '') ?? '') : outcome[record.outcome];
    if (record.target === 'deals' && key === 'contactPart')
      return record.contactPart === null ? '' : parts[record.contactPart];
    if (record.target === 'parts' && key === 'part') return parts[record.part];
    if (record.target === 'parts' && key === 'primary') return record.primary ? '✓' : '';
    return valueOf(record, key, language, detail.reading.currency as Currency);
  };
  return (
    <details className={css.preview}>
      <summary>{words.preview}</summary>
      <ScrollRegion label={words.preview}>
        <table className={css.rows}>
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              {shown.map((key) => (
                <th key={key} scope="col">
                  {all[key]?.[language]}
                </th>
              ))}
              {ownShown.map(({ key, name }) => (
                <th key={key} scope="col">
                  {inLanguage(name, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, result }) => (
              <tr key={row.line}>
                <th scope="row">{row.line}</th>
                {result.ok ? (
                  <>
                    {shown.map((key) => (
                      <td key={key}>{say(result.record, key)}</td>
                    ))}
                    {ownShown.map((field) => (
                      <td key={field.key}>
                        {sayOwn(result.record, withMet(field, own), language, memberNames)}
                      </td>
                    ))}
                  </>
                ) : (
                  <td colSpan={shown.length + ownShown.length}>
                    <WarnBadge>{words.keptAside}</WarnBadge>{' '}
                    {result.problems
                      .map(({ column, because }) => `${column ?? ''} ${rowReason(because, language)}`.trim())
                      .join(' ')}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}

/** Also with the answers that the import will bring along. */
function withMet(field: CustomField, { met }: OwnFields): CustomField {
  return { ...field, choices: [...field.choices, ...(met.get(field.id) ?? [])] };
}

function sayOwn(
  record: ImportRecord,
  field: CustomField,
  language: Language,
  memberNames: ReadonlyMap<string, string>,
): string {
  return showValue(field, 'own' in record ? record.own?.[field.key] : undefined, language, memberNames);
}

const amounts = new Set(['amount', 'revenue', 'price']);

function valueOf(record: ImportRecord, key: string, language: Language, currency: Currency): string {
  const values: Record<string, unknown> = record;
  const value = key === 'street' ? values['address'] : values[key];
  if (typeof value === 'number' && amounts.has(key))
    return formatCents(value as Cents, 'currency' in record ? record.currency : currency, language);
  if (typeof value === 'string') return isIsoDate(value) ? formatDate(value, language) : value;
  return typeof value === 'number' ? String(value) : '';
}
