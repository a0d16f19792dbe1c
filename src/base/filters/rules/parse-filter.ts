import { isIsoDate } from '#base/kernel/date.ts';
import { isUuid } from '#base/kernel/id.ts';

import {
  operatorsOf,
  periods,
  valuesOf,
  type Clause,
  type Condition,
  type Filter,
  type FilterField,
  type Operator,
} from './filter.ts';

/** What is wrong with a filter, and with which piece of it. */
export type Mistake = {
  because:
    | 'form'
    | 'unknown-field'
    | 'wrong-operator'
    | 'value-missing'
    | 'too-many-values'
    | 'not-a-day'
    | 'not-a-number'
    | 'not-a-period'
    | 'not-a-choice'
    | 'wrong-way-round'
    | 'too-long';
  piece: string;
};

const mostConditions = 50;

/** How many conditions, alternatives taken together, a written filter has, whatever fields it asks. */
export function clausesIn(text = ''): number {
  return cut(text, ';').filter((piece) => piece.trim() !== '').length;
}

/**
 * A written filter as conditions, by the fields that a list knows. What is wrong is left out and told, so that a
 * screen can show the rest while the server refuses.
 */
export function parseFilter(
  text: string,
  fields: readonly FilterField[],
): { filter: Filter; mistakes: Mistake[] } {
  const known = new Map(fields.map((field) => [field.key, field]));
  const mistakes: Mistake[] = [];
  const filter: Clause[] = [];
  let count = 0;
  for (const piece of cut(text, ';')) {
    if (piece.trim() === '') continue;
    const inside = /^or\((.*)\)$/s.exec(piece.trim())?.[1];
    const clause: Condition[] = [];
    for (const one of inside === undefined ? [piece] : cut(inside, ';')) {
      const read = readCondition(one.trim(), known);
      count += 1;
      if (count > mostConditions) mistakes.push({ because: 'too-long', piece: one.trim() });
      else if ('because' in read) mistakes.push(read);
      else clause.push(read);
    }
    if (clause.length > 0) filter.push(clause);
  }
  return { filter, mistakes };
}

/** A filter as it stands in an address; what parseFilter() reads back. */
export function writeFilter(filter: Filter): string {
  return filter
    .filter((clause) => clause.length > 0)
    .map((clause) => {
      const written = clause.map(writeCondition);
      return written.length === 1 ? written[0] : `or(${written.join(';')})`;
    })
    .join(';');
}

function writeCondition({ field, operator, values }: Condition): string {
  const escaped = values.map((value) => value.replace(/[\\;,()]/g, (sign) => `\\${sign}`));
  return [field, operator, ...(values.length > 0 ? [escaped.join(',')] : [])].join(':');
}

function readCondition(piece: string, known: ReadonlyMap<string, FilterField>): Condition | Mistake {
  const [, key = '', operator = '', rest = ''] = /^([\w.-]+):([a-z]+)(?::(.*))?$/s.exec(piece) ?? [];
  if (key === '') return { because: 'form', piece };
  const field = known.get(key);
  if (!field) return { because: 'unknown-field', piece: key };
  const asked = operatorsOf(field).find((each) => each === operator);
  if (!asked) return { because: 'wrong-operator', piece: `${key}:${operator}` };
  const values = rest === '' ? [] : cut(rest, ',').map((value) => value.replace(/\\(.)/gs, '$1').trim());
  const [least, most] = valuesOf(field.kind, asked);
  if (values.length < least || values.includes('')) return { because: 'value-missing', piece };
  if (values.length > most) return { because: 'too-many-values', piece };
  for (const value of values) {
    const because = faultOf(field, asked, value);
    if (because) return { because, piece: value };
  }
  if (asked === 'between' && isBackwards(field, values)) return { because: 'wrong-way-round', piece };
  return { field: key, operator: asked, values };
}

function isBackwards({ kind }: FilterField, [from = '', to = '']: readonly string[]): boolean {
  return kind === 'date' ? from > to : Number(from) > Number(to);
}

function faultOf(field: FilterField, operator: Operator, value: string): Mistake['because'] | null {
  switch (field.kind) {
    case 'choice':
      return isChoice(field, value) ? null : 'not-a-choice';
    case 'yes':
      return value === 'yes' || value === 'no' ? null : 'not-a-choice';
    case 'text':
      return value.length <= 200 ? null : 'too-long';
    case 'money':
      return /^-?\d{1,13}$/.test(value) ? null : 'not-a-number';
    case 'number':
      return /^-?\d{1,12}(\.\d{1,6})?$/.test(value) ? null : 'not-a-number';
    case 'date':
      if (operator === 'in') return periods.some((period) => period === value) ? null : 'not-a-period';
      if (operator === 'next' || operator === 'last' || operator === 'older')
        return /^\d{1,4}$/.test(value) ? null : 'not-a-number';
      return isIsoDate(value) ? null : 'not-a-day';
  }
}

function isChoice({ choices, also }: FilterField, value: string): boolean {
  if (also?.includes(value)) return true;
  if (choices === 'texts') return value.length <= 300;
  return choices === 'ids' || choices === undefined ? isUuid(value) : choices.includes(value);
}

/** The pieces between signs that stand outside brackets and behind no backslash. */
function cut(text: string, sign: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if (char === '\\') {
      piece += char + (text[i + 1] ?? '');
      i++;
      continue;
    }
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (char === sign && depth <= 0) {
      pieces.push(piece);
      piece = '';
    } else piece += char;
  }
  return [...pieces, piece];
}
