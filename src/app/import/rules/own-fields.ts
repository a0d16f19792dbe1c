import { centsOf } from '#base/i18n/parse.ts';
import { checkValue, type Checked } from '#base/directory/custom-fields/rules/check-value.ts';
import {
  isChoosing,
  mostChoices,
  type CustomField,
  type FieldChoice,
  type FieldSubject,
  type FieldValue,
  type FieldValues,
} from '#base/directory/custom-fields/rules/field.ts';
import { fieldKey } from '#base/directory/custom-fields/rules/field-key.ts';
import { readText, type NamedMember } from '#base/directory/custom-fields/rules/read-text.ts';
import { changedValues } from '#base/directory/custom-fields/rules/take-values.ts';
import type { TimeZone } from '#base/kernel/date.ts';
import type { CustomFieldId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';
import type { CellForms, FileMapping } from '#app/import/mapping.ts';
import { textOf, type Cell } from './cell.ts';
import type { Target } from './fields.ts';
import { headerKey } from './header-key.ts';
import { dayOf, readMoment } from './moment.ts';

/** The fields of one's own that a file can fill, the people whom it can name, and what is learned on the way. */
export type OwnFields = {
  fields: readonly CustomField[];
  members: readonly NamedMember[];
  /** in which answers are named that a file brings along */
  language: Language;
  /** answers that rows gave and that a field did not have yet, by field */
  met: Map<CustomFieldId, FieldChoice[]>;
};

export const ownFields = (
  fields: readonly CustomField[],
  members: readonly NamedMember[],
  language: Language,
): OwnFields => ({ fields, members, language, met: new Map() });

const subjects: Partial<Record<Target, FieldSubject>> = {
  accounts: 'account',
  contacts: 'contact',
  deals: 'deal',
};

/** What rows of this kind have fields of, or null where they have none. */
export const subjectOf = (target: Target): FieldSubject | null => subjects[target] ?? null;

/** The fields in use that rows of this kind can fill. */
export function fieldsFor(target: Target, fields: readonly CustomField[]): CustomField[] {
  return fields.filter(({ subject, retired }) => subject === subjects[target] && !retired);
}

/** Fields of ours that many an organisation had made one of its own for, which then goes first. */
const yielding = new Set(['region', 'legalForm']);

/** Columns that are no field of ours and are called like one of one's own become that one, each once. */
export function withOwnFields(mapping: FileMapping, fields: readonly CustomField[]): FileMapping {
  if (mapping.target === null) return mapping;
  const free = new Map(
    fieldsFor(mapping.target, fields).flatMap((field) =>
      [field.key, field.name.nl, field.name.en].flatMap((name) =>
        name === undefined ? [] : [[headerKey(name), field.key] as const],
      ),
    ),
  );
  const taken = new Set(mapping.columns.flatMap(({ to }) => (to.kind === 'own-field' ? [to.key] : [])));
  return {
    ...mapping,
    columns: mapping.columns.map((column) => {
      const { to } = column;
      const open = to.kind === 'detail' || (to.kind === 'field' && yielding.has(to.field));
      const key = open ? free.get(headerKey(column.column)) : undefined;
      if (key === undefined || taken.has(key)) return column;
      taken.add(key);
      return { ...column, to: { kind: 'own-field', key } };
    }),
  };
}

/** What a cell says in a field. An answer that it does not have yet is one that the import brings along. */
export function readOwnCell(
  field: CustomField,
  cell: Cell | undefined,
  forms: CellForms,
  zone: TimeZone,
  own: OwnFields,
): Checked {
  const text = textOf(cell);
  if (field.kind === 'yes-no' && typeof cell === 'boolean') return { ok: true, value: cell };
  if (typeof cell === 'number' && (field.kind === 'number' || field.kind === 'percentage'))
    return checkValue(field, cell);
  if (typeof cell === 'number' && field.kind === 'amount')
    return checkValue(field, centsOf(cell * forms.scale));
  if (field.kind === 'date') {
    const moment = readMoment(text, forms, zone);
    return moment === null ? { ok: false, because: 'not-date' } : { ok: true, value: dayOf(moment) };
  }
  const known = isChoosing(field.kind) ? withAnswers(field, text, own) : field;
  return readText(known, text, forms, own.members);
}

function withAnswers(field: CustomField, text: string, own: OwnFields): CustomField {
  const met = own.met.get(field.id) ?? [];
  const known = { ...field, choices: [...field.choices, ...met] };
  if (readText(known, text).ok) return known;
  const names = field.kind === 'choice' ? [text] : text.split(/[;|\n]/).flatMap(partsOf(known));
  for (const name of names.map((each) => each.trim())) {
    const read = readText({ ...known, kind: 'choice' }, name);
    if (read.ok || read.because !== 'no-such-choice' || name.length > 120) continue;
    if (known.choices.length >= mostChoices) break;
    const key = fieldKey(name, new Set(known.choices.map((choice) => choice.key)));
    known.choices.push({ key, name: { [own.language]: name }, colour: 'grey', retired: false });
  }
  const added = known.choices.slice(field.choices.length);
  if (added.length > met.length) own.met.set(field.id, added);
  return known;
}

/** A name that holds commas and is known stays whole. */
const partsOf = (field: CustomField) => (part: string) =>
  readText({ ...field, kind: 'choice' }, part).ok ? [part] : part.split(',');

/** The column `fields` where a file says something else than stands there; nothing where it does not. */
export function ownChange(here: FieldValues, said: FieldValues | undefined): { fields?: FieldValues } {
  if (said === undefined) return {};
  const fields: Record<string, FieldValue> = { ...here, ...said };
  return changedValues(here, fields).length > 0 ? { fields } : {};
}
