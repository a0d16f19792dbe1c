import { useState } from 'react';
import type { CustomField } from '#base/directory/custom-fields/rules/field.ts';
import { useFields } from '#base/directory/custom-fields/ui/use-fields.ts';
import type { ImportId } from '#base/kernel/id.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { WarnBadge } from '#base/ui-kit/warn-badge.tsx';
import { ScrollRegion } from '#base/ui-kit/scroll-region.tsx';
import type { ImportDetail } from '../contract.ts';
import type { CellForms, ColumnMapping, FileMapping } from '../mapping.ts';
import { fieldOf, fields, keepsDetails, type Field, type Target } from '../rules/fields.ts';
import { textOf } from '../rules/cell.ts';
import { fieldsFor, subjectOf } from '../rules/own-fields.ts';
import { stageDayOf, type StageDay } from '../rules/stage-day.ts';
import { NewFieldDialog } from './new-field-dialog.tsx';
import { importMessages } from './screen-messages.ts';

import css from './import.module.css';

/** Each column with what stands in it, what it means, and how it is written where that matters. */
export function ColumnTable(props: {
  importId: ImportId;
  survey: ImportDetail['files'][number];
  mapping: FileMapping;
  target: Target;
  onChange: (mapping: FileMapping) => void;
}) {
  const { importId, survey, mapping, target, onChange } = props;
  const [making, setMaking] = useState<number | null>(null);
  const { all } = useFields(subjectOf(target) ?? 'account');
  const own = fieldsFor(target, all);
  const made = making === null ? undefined : mapping.columns[making];
  const words = useWords(importMessages);
  const set = (at: number, next: ColumnMapping) => {
    const rest = keepsDetails(target) ? ({ kind: 'detail' } as const) : ({ kind: 'leave-out' } as const);
    onChange({
      ...mapping,
      columns: mapping.columns.map((column, index) => {
        if (index === at) return next;
        // A field is one column's; the other one makes place.
        const taken =
          (next.to.kind === 'field' && column.to.kind === 'field' && column.to.field === next.to.field) ||
          (next.to.kind === 'own-field' && column.to.kind === 'own-field' && column.to.key === next.to.key);
        return taken ? { ...column, to: rest } : column;
      }),
    });
  };
  return (
    <ScrollRegion label={`${words.meaning}: ${survey.name}`}>
      <table className={css.columns}>
        <thead>
          <tr>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.examples}</th>
            <th scope="col">{words.meaning}</th>
            <th scope="col">{words.form}</th>
          </tr>
        </thead>
        <tbody>
          {mapping.columns.map((column, at) => (
            <ColumnLine
              column={column}
              examples={survey.columns[at]?.examples ?? []}
              key={column.column}
              onChange={(next) => set(at, next)}
              onMake={() => setMaking(at)}
              own={own}
              target={target}
            />
          ))}
        </tbody>
      </table>
      {making !== null && made ? (
        <NewFieldDialog
          column={made}
          importId={importId}
          onClose={() => setMaking(null)}
          onMade={(key) => set(making, { ...made, to: { kind: 'own-field', key }, sure: true })}
          texts={survey.sample.map(({ cells }) => textOf(cells[making]))}
          target={target}
        />
      ) : null}
    </ScrollRegion>
  );
}

function ColumnLine(props: {
  column: ColumnMapping;
  examples: readonly string[];
  target: Target;
  own: readonly CustomField[];
  onChange: (column: ColumnMapping) => void;
  /** asks for a field of one's own that is not there yet */
  onMake: () => void;
}) {
  const { column, examples, target, own, onChange, onMake } = props;
  const words = useWords(importMessages);
  const language = useLanguage();
  const all: Record<string, Field> = fields[target];
  const stageDay = target === 'deals' ? stageDayOf(column.column) : null;
  const options = [
    ...Object.entries(all).map(([key, field]) => ({ value: `field ${key}`, label: field[language] })),
    ...(stageDay === null ? [] : [{ value: 'stage-day', label: stageDayWords(words, stageDay) }]),
    ...own.map(({ key, name }) => ({
      value: `own ${key}`,
      label: inLanguage(name, language),
      hint: words.ownField,
    })),
    ...(subjectOf(target) === null ? [] : [{ value: 'make', label: words.newOwnField }]),
    ...(keepsDetails(target) ? [{ value: 'detail', label: words.keepWithRow }] : []),
    { value: 'leave-out', label: words.leaveOut },
  ];
  const value =
    column.to.kind === 'field'
      ? `field ${column.to.field}`
      : column.to.kind === 'own-field'
        ? `own ${column.to.key}`
        : column.to.kind;
  const choose = (chosen: string | null) => {
    if (chosen === null) return;
    if (chosen === 'make') return onMake();
    const to: ColumnMapping['to'] =
      chosen === 'stage-day' && stageDay !== null
        ? { kind: 'stage-day', ...stageDay }
        : chosen.startsWith('field ')
          ? { kind: 'field', field: chosen.slice(6) }
          : chosen.startsWith('own ')
            ? { kind: 'own-field', key: chosen.slice(4) }
            : { kind: chosen === 'detail' ? 'detail' : 'leave-out' };
    onChange({ ...column, to, sure: true });
  };
  return (
    <tr data-out={column.to.kind === 'leave-out' || undefined}>
      <th scope="row">
        {column.column} {column.sure ? null : <WarnBadge>{words.lookAtThis}</WarnBadge>}
      </th>
      <td className={css.samples}>
        {examples.length === 0 ? words.nothingIn : examples.slice(0, 3).join(' · ')}
      </td>
      <td>
        <SelectField
          hideLabel
          label={words.meaningOf(column.column)}
          onChange={choose}
          options={options}
          value={value}
        />
      </td>
      <td>
        <Forms
          column={column}
          onChange={(forms) => onChange({ ...column, forms, sure: true })}
          own={own}
          target={target}
        />
      </td>
    </tr>
  );
}

/** `Kwam in fase Demo`. */
function stageDayWords(
  words: ReturnType<typeof useWords<typeof importMessages>>,
  { moment, stage }: StageDay,
): string {
  return moment === 'entered' ? words.cameInto(stage) : words.left(stage);
}

function Forms(props: {
  column: ColumnMapping;
  target: Target;
  own: readonly CustomField[];
  onChange: (forms: CellForms) => void;
}) {
  const { column, target, own, onChange } = props;
  const words = useWords(importMessages);
  const { forms, to } = column;
  const field = to.kind === 'field' ? to.field : null;
  const kind = to.kind === 'own-field' ? own.find(({ key }) => key === to.key)?.kind : undefined;
  const content =
    kind === 'date'
      ? 'date'
      : kind === 'number' || kind === 'percentage' || kind === 'amount'
        ? 'count'
        : field === null
          ? undefined
          : fieldOf(target, field)?.content;
  if (content === 'date' || content === 'moment' || to.kind === 'stage-day')
    return (
      <SelectField<CellForms['dateOrder']>
        hideLabel
        label={words.formOf(column.column)}
        onChange={(dateOrder) => dateOrder !== null && onChange({ ...forms, dateOrder })}
        options={(['dmy', 'mdy', 'ymd'] as const).map((order) => ({ value: order, label: words[order] }))}
        value={forms.dateOrder}
      />
    );
  if (content !== 'money' && content !== 'count') return null;
  return (
    <div className={css.forms}>
      <SelectField<CellForms['decimal']>
        hideLabel
        label={words.formOf(column.column)}
        onChange={(decimal) => decimal !== null && onChange({ ...forms, decimal })}
        options={[
          { value: ',', label: words.commaDecimal },
          { value: '.', label: words.dotDecimal },
        ]}
        value={forms.decimal}
      />
      {/* Prices are hardly ever counted in thousands; turnovers often are. */}
      {content === 'money' && (field === 'revenue' || forms.scale !== 1) ? (
        <SelectField
          hideLabel
          label={words.scaleOf(column.column)}
          onChange={(scale) => scale !== null && onChange({ ...forms, scale: scaleOf(scale) })}
          options={[
            { value: '1', label: words.scale1 },
            { value: '1000', label: words.scale1000 },
            { value: '1000000', label: words.scale1000000 },
          ]}
          value={String(forms.scale)}
        />
      ) : null}
    </div>
  );
}

function scaleOf(text: string): CellForms['scale'] {
  return text === '1000' ? 1000 : text === '1000000' ? 1_000_000 : 1;
}
