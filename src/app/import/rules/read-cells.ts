import type { FieldValues } from '#base/directory/custom-fields/rules/field.ts';
import { centsOf, parseNumber } from '#base/i18n/parse.ts';
import type { IsoDate, TimeZone } from '#base/kernel/date.ts';
import type { Cents, Currency } from '#base/kernel/money.ts';
import type { CellForms, ColumnMapping } from '#app/import/mapping.ts';
import { cut, isNothing, nameIn, textOf, type Row } from './cell.ts';
import { currencyIn, isEmail, isPhone } from './evidence.ts';
import { fieldOf, type Target } from './fields.ts';
import { dayOf, readMoment, type Moment } from './moment.ts';
import type { OwnFields } from './own-fields.ts';
import { ownReader } from './read-own.ts';
import type { Details } from './records.ts';
import type { StageDay } from './stage-day.ts';
import { faults, type Fault, type Remark, type RowProblem } from './row-problem.ts';

/**
 * Reads the fields of one row at a time and collects what is wrong with it. Every reader gives null where the
 * row has no such column, where the cell says nothing, and where it cannot be read, which is then in `faults`
 * (the row is kept aside) or `remarks` (it goes in without that value).
 */
export type CellReader = {
  begin(row: Row): void;
  faults: RowProblem<Fault>[];
  remarks: RowProblem<Remark>[];
  /** `required` texts that are too long are a fault; others are shortened. */
  text(field: string, required?: 'required'): string | null;
  longText(field: string): string | null;
  money(field: string, unreadable: Fault | Remark): { amount: Cents; currency: Currency | null } | null;
  currency(field: string): Currency | null;
  date(field: string, unreadable: Fault | Remark): IsoDate | null;
  moment(field: string, unreadable: Fault | Remark): Moment | null;
  /** the columns with a day per stage, those that say nothing left out */
  stageDays(): StageMoment[];
  count(field: string): number | null;
  year(field: string): number | null;
  email(field: string): string | null;
  phone(field: string): string | null;
  website(field: string): string | null;
  /** What the row says in fields of one's own; undefined where the file has no column of them. */
  own(): FieldValues | undefined;
  details(): Details;
  /** The column that is this field; null where the file has none. */
  columnOf(field: string): string | null;
  /** Adds a problem to the column of a field. */
  problem(field: string, because: Fault | Remark): void;
};

/** When the row came into a stage, or left it. */
export type StageMoment = StageDay & { at: Moment };

const faultWords = new Set<string>(faults);
const isFault = (because: Fault | Remark): because is Fault => faultWords.has(because);

const longTextMost = 20_000;
const detailMost = 2_000;

export function cellReader(
  target: Target,
  columns: readonly ColumnMapping[],
  zone: TimeZone,
  own?: OwnFields,
): CellReader {
  const readOwn = ownReader(target, columns, zone, own);
  let ownRead = readOwn({ line: 0, cells: [] });
  const places = new Map<string, { at: number; column: string; forms: CellForms; most: number }>();
  const kept: { at: number; column: string }[] = [];
  const stageDays: { at: number; column: string; day: StageDay; forms: CellForms }[] = [];
  for (const [at, { column, to, forms }] of columns.entries()) {
    if (to.kind === 'field')
      places.set(to.field, { at, column, forms, most: fieldOf(target, to.field)?.most ?? 200 });
    else if (to.kind === 'stage-day') {
      const { moment, stage, pipeline } = to;
      stageDays.push({ at, column, day: { moment, stage, pipeline }, forms });
    } else if (to.kind === 'detail') kept.push({ at, column });
  }
  let row: Row = { line: 0, cells: [] };
  const cellOf = (field: string) => {
    const place = places.get(field);
    return place === undefined ? null : (row.cells[place.at] ?? null);
  };
  const wordsOf = (field: string) => {
    const text = textOf(cellOf(field));
    return isNothing(text) ? '' : text;
  };

  const reader: CellReader = {
    faults: [],
    remarks: [],
    begin(next) {
      row = next;
      ownRead = readOwn(next);
      reader.faults = [];
      reader.remarks = [...ownRead.remarks];
    },
    columnOf: (field) => places.get(field)?.column ?? null,
    problem(field, because) {
      const column = places.get(field)?.column ?? null;
      const value = cut(textOf(cellOf(field)), 500);
      if (isFault(because)) reader.faults.push({ column, value, because });
      else reader.remarks.push({ column, value, because });
    },
    text(field, required) {
      const text = nameIn(cellOf(field));
      if (text === '') return null;
      const most = places.get(field)?.most ?? 200;
      if (text.length <= most) return text;
      reader.problem(field, required ? 'text-too-long' : 'text-shortened');
      return cut(text, most);
    },
    longText(field) {
      const text = wordsOf(field);
      if (text.length > longTextMost) reader.problem(field, 'text-shortened');
      return text === '' ? null : cut(text, longTextMost);
    },
    money(field, unreadable) {
      const text = wordsOf(field);
      const forms = places.get(field)?.forms;
      if (text === '' || !forms) return null;
      const cell = cellOf(field);
      const number = typeof cell === 'number' ? cell : parseNumber(text, forms.decimal);
      const amount = number === null ? null : centsOf(number * forms.scale);
      if (amount === null) {
        reader.problem(field, unreadable);
        return null;
      }
      const signed = typeof cell !== 'number' && /[^\d.,\s-]/.test(text) ? currencyIn(text) : null;
      return { amount, currency: (signed ?? forms.currency) as Currency | null };
    },
    currency(field) {
      const text = wordsOf(field);
      if (text === '') return null;
      if (/^[a-z]{3}$/i.test(text)) return text.toUpperCase() as Currency;
      const named = currencyIn(text);
      if (named === null) reader.problem(field, 'currency-unknown');
      return named as Currency | null;
    },
    date(field, unreadable) {
      const moment = reader.moment(field, unreadable);
      return moment === null ? null : dayOf(moment);
    },
    moment(field, unreadable) {
      const text = wordsOf(field);
      const forms = places.get(field)?.forms;
      if (text === '' || !forms) return null;
      const moment = readMoment(text, forms, zone);
      if (moment === null) reader.problem(field, unreadable);
      return moment;
    },
    stageDays() {
      const found: StageMoment[] = [];
      for (const { at, column, day, forms } of stageDays) {
        const text = textOf(row.cells[at]);
        if (isNothing(text)) continue;
        const moment = readMoment(text, forms, zone);
        if (moment === null)
          reader.remarks.push({ column, value: cut(text, 500), because: 'stage-day-unreadable' });
        else found.push({ ...day, at: moment });
      }
      return found;
    },
    count(field) {
      const text = wordsOf(field);
      if (text === '') return null;
      const number = parseNumber(text, places.get(field)?.forms.decimal ?? ',');
      if (number !== null && number >= 0 && number < 1e9) return Math.round(number);
      reader.problem(field, 'count-unreadable');
      return null;
    },
    year(field) {
      const text = wordsOf(field);
      if (text === '') return null;
      const year = Number(/^(?:\d{1,2}[-/.]\d{1,2}[-/.])?(\d{4})(?:-\d{2}-\d{2})?$/.exec(text)?.[1]);
      if (year >= 1000 && year <= 2100) return year;
      reader.problem(field, 'year-unreadable');
      return null;
    },
    email(field) {
      const text = wordsOf(field);
      if (text === '') return null;
      const found = text.split(/[\s;,<>|]+/).find(isEmail);
      if (found === undefined) reader.problem(field, 'email-unreadable');
      return found?.toLowerCase() ?? null;
    },
    phone(field) {
      const text = wordsOf(field);
      if (text === '') return null;
      if (isPhone(text)) return text;
      const first = text.split(/[;,|]| of | or | \/ /)[0]?.trim() ?? '';
      if (isPhone(first)) return first;
      reader.problem(field, 'phone-unreadable');
      return null;
    },
    website(field) {
      const text = wordsOf(field);
      if (text === '') return null;
      if (text.length <= 300 && /^(?:https?:\/\/)?[^\s/@:]+\.[a-z\d-]{2,}(?:[/:?#]\S*)?$/i.test(text))
        return text;
      reader.problem(field, 'website-unreadable');
      return null;
    },
    own: () => ownRead.values,
    details() {
      const details: Details = { ...ownRead.unread };
      for (const { at, column } of kept) {
        const text = textOf(row.cells[at]);
        if (!isNothing(text)) details[column] = cut(text, detailMost);
      }
      return details;
    },
  };
  return reader;
}
