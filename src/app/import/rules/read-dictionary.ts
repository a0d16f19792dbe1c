import type { FileMapping } from '#app/import/mapping.ts';
import type { Cell } from './cell.ts';
import { textOf } from './cell.ts';
import { headerKey, scaleIn } from './header-key.ts';

/** What a data dictionary says that amounts in a column are counted in: column → 1000 or 1,000,000. */
export type Scales = Map<string, 1000 | 1_000_000>;

/**
 * Reads the rows of a data dictionary (one column each: its name, and somewhere behind it what it means) for
 * columns that are counted in thousands or millions: `revenue`, "Annual revenue (in millions of USD)".
 */
export function scalesIn(columns: readonly string[], rows: Iterable<readonly Cell[]>): Scales {
  const at = columns.findIndex((column) => /\b(?:field|veld|column|kolom)/.test(headerKey(column)));
  const scales: Scales = new Map();
  if (at < 0) return scales;
  for (const cells of rows) {
    const scale = scaleIn(
      cells
        .slice(at + 1)
        .map(textOf)
        .join(' '),
    );
    if (scale !== 1) scales.set(headerKey(textOf(cells[at])), scale);
  }
  return scales;
}

/** The mapping of a file with what the dictionary beside it says about its amounts, for a person to confirm. */
export function withScales(mapping: FileMapping, scales: Scales): FileMapping {
  const columns = mapping.columns.map((column) => {
    const scale = scales.get(headerKey(column.column));
    const isAmount = column.to.kind === 'field' && ['amount', 'revenue', 'price'].includes(column.to.field);
    return scale === undefined || !isAmount
      ? column
      : { ...column, forms: { ...column.forms, scale }, sure: false };
  });
  return { ...mapping, columns };
}
