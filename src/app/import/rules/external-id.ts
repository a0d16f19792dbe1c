import type { CellReader } from './read-cells.ts';
import type { Source } from './sources.ts';

/**
 * The id in a column. Salesforce writes one id with 15 or with 18 signs, of which the last three only guard its
 * case. Where a column holds several (`301; 302`), the first counts.
 */
export function externalIdIn(cells: CellReader, field: string, source: Source): string | null {
  const text = cells.text(field, 'required');
  if (text === null) return null;
  const [first = ''] = field === 'externalId' ? [text] : text.split(/[;,]\s*/);
  return source === 'salesforce' && /^[a-zA-Z0-9]{15}[A-Z0-5]{3}$/.test(first)
    ? first.slice(0, 15)
    : first || null;
}
