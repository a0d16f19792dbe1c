import type { Checked } from '#base/directory/custom-fields/rules/check-value.ts';
import type { FieldValue, FieldValues } from '#base/directory/custom-fields/rules/field.ts';
import type { TimeZone } from '#base/kernel/date.ts';
import type { ColumnMapping } from '#app/import/mapping.ts';
import { cut, isNothing, textOf, type Row } from './cell.ts';
import type { Target } from './fields.ts';
import { fieldsFor, readOwnCell, type OwnFields } from './own-fields.ts';
import type { Details } from './records.ts';
import type { Remark, RowProblem } from './row-problem.ts';

/** What a row says in fields of one's own, and what of it could not be read: told, and kept with the row. */
export type OwnRead = { values: FieldValues | undefined; unread: Details; remarks: RowProblem<Remark>[] };

const nothing: OwnRead = { values: undefined, unread: {}, remarks: [] };
const mostRemembered = 1000;
const mostKept = 2000;

/** Makes the function that reads the columns of a file that are fields of one's own. */
export function ownReader(
  target: Target,
  columns: readonly ColumnMapping[],
  zone: TimeZone,
  own: OwnFields | undefined,
): (row: Row) => OwnRead {
  if (own === undefined) return () => nothing;
  const fields = new Map(fieldsFor(target, own.fields).map((field) => [field.key, field]));
  const places = columns.flatMap(({ column, to, forms }, at) => {
    const field = to.kind === 'own-field' ? fields.get(to.key) : undefined;
    return field ? [{ at, column, field, forms, seen: new Map<string, Checked>() }] : [];
  });
  // A field that has gone since it was chosen: what was meant for it stays with the row.
  const gone = columns.flatMap(({ column, to }, at) =>
    to.kind === 'own-field' && !fields.has(to.key) ? [{ at, column }] : [],
  );
  if (places.length + gone.length === 0) return () => nothing;
  return (row) => {
    const values: Record<string, FieldValue> = {};
    const read: OwnRead = { values, unread: {}, remarks: [] };
    for (const { at, column } of gone) {
      const text = textOf(row.cells[at]);
      if (!isNothing(text)) read.unread[column] = cut(text, mostKept);
    }
    for (const { at, column, field, forms, seen } of places) {
      const cell = row.cells[at];
      const text = textOf(cell);
      if (isNothing(text)) continue;
      const known = seen.get(text);
      const checked = known ?? readOwnCell(field, cell, forms, zone, own);
      if (known === undefined && seen.size < mostRemembered) seen.set(text, checked);
      if (checked.ok) {
        if (checked.value !== null) values[field.key] = checked.value;
        continue;
      }
      read.remarks.push({ column, value: cut(text, 500), because: 'own-field-unreadable' });
      read.unread[column] = cut(text, mostKept);
    }
    return read;
  };
}
