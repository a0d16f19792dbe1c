import { parseDate, type DateOrder, type DecimalSign } from '#base/i18n/parse.ts';
import { isNothing, textOf, type Cell } from './cell.ts';
import { currencyIn, dateEvidence, decimalEvidence, kindOf, type WrittenKind } from './evidence.ts';

type ColumnContent = WrittenKind | 'empty' | 'money';

/** How a column is written, judged by its cells and by those of the other columns. */
export type ColumnForm = {
  column: string;
  content: ColumnContent;
  decimal: DecimalSign;
  dateOrder: DateOrder;
  /**
   * Plain numbers that are dates if the header says so: days as a spreadsheet counts them (30000 to 59999, in
   * 1982 to 2064), or `20261122`.
   */
  maybeDates: 'serial' | 'compact' | null;
  currency: string | null;
  /** false where nothing in the file tells 1.054 from 1,054, or 03-04 from 04-03 */
  sure: boolean;
  /** rows seen, and those in which the column says something */
  rows: number;
  filled: number;
  /** different values among the first thousand */
  distinct: number;
  /** up to five different values */
  examples: string[];
};

type Tally = {
  kinds: Map<WrittenKind, number>;
  decimal: Record<DecimalSign, number>;
  /** `1.054` or `1,054`: the sign is there, and could be either */
  ambiguous: Record<DecimalSign, number>;
  orders: Record<DateOrder, number>;
  openDates: number;
  serial: number;
  compact: number;
  currencies: Map<string, number>;
  filled: number;
  values: Set<string>;
};

export type ColumnSurvey = {
  add(cells: readonly Cell[]): void;
  forms(): ColumnForm[];
};

/** Share of the filled cells that must be of one kind for the column to be of that kind. */
const mostly = 0.9;

/**
 * Looks at row after row and then says how each column is written. Signs and date orders are judged by column,
 * and by the other columns where a column leaves it open; where all of the file leaves it open, `1.054` and
 * `1,054` are thousands, a semicolon between cells means a decimal comma, and days come before months.
 * @param separator what stands between the cells, null for a workbook
 */
export function surveyColumns(columns: readonly string[], separator: string | null): ColumnSurvey {
  const tallies = columns.map(newTally);
  let rows = 0;
  return {
    add(cells) {
      rows++;
      for (const [at, tally] of tallies.entries()) count(tally, cells[at] ?? null);
    },
    forms() {
      const file = fileForms(tallies, separator);
      return tallies.map((tally, at) => ({ column: columns[at] ?? '', rows, ...formOf(tally, file) }));
    },
  };
}

function newTally(): Tally {
  return {
    kinds: new Map(),
    decimal: { ',': 0, '.': 0 },
    ambiguous: { ',': 0, '.': 0 },
    orders: { dmy: 0, mdy: 0, ymd: 0 },
    openDates: 0,
    serial: 0,
    compact: 0,
    currencies: new Map(),
    filled: 0,
    values: new Set(),
  };
}

function count(tally: Tally, cell: Cell) {
  const text = textOf(cell);
  if (isNothing(text)) return;
  tally.filled++;
  if (tally.values.size < 1000) tally.values.add(text);
  const kind = typeof cell === 'number' ? 'number' : kindOf(text);
  tally.kinds.set(kind, (tally.kinds.get(kind) ?? 0) + 1);
  if (kind === 'date') {
    const order = dateEvidence(text);
    if (order === 'open') tally.openDates++;
    else if (order !== null) tally.orders[order]++;
  } else if (kind === 'number') {
    const currency = currencyIn(text);
    if (currency) tally.currencies.set(currency, (tally.currencies.get(currency) ?? 0) + 1);
    if (/^[345]\d{4}(?:[.,]\d+)?$/.test(text)) tally.serial++;
    else if (/^(?:19|20)\d{6}$/.test(text) && parseDate(text, 'ymd') !== null) tally.compact++;
    if (typeof cell === 'number') return;
    const { sign, sure } = decimalEvidence(text);
    if (sign !== null) (sure ? tally.decimal : tally.ambiguous)[sign]++;
  }
}

type FileForms = { decimal: DecimalSign; decimalKnown: boolean; order: DateOrder; orderKnown: boolean };

function fileForms(tallies: readonly Tally[], separator: string | null): FileForms {
  const sum = (pick: (tally: Tally) => number) => tallies.reduce((total, tally) => total + pick(tally), 0);
  const numeric = tallies.filter((tally) => mainKind(tally) === 'number');
  const commas = numeric.reduce((n, tally) => n + tally.decimal[','], 0);
  const dots = numeric.reduce((n, tally) => n + tally.decimal['.'], 0);
  const dayFirst = sum((tally) => tally.orders.dmy);
  const monthFirst = sum((tally) => tally.orders.mdy);
  return {
    decimal: commas > dots || (commas === dots && separator === ';') ? ',' : '.',
    decimalKnown: commas !== dots,
    order: monthFirst > dayFirst ? 'mdy' : 'dmy',
    orderKnown: monthFirst !== dayFirst,
  };
}

function formOf(tally: Tally, file: FileForms): Omit<ColumnForm, 'column' | 'rows'> {
  const kind = mainKind(tally);
  const decimal = decimalOf(tally, file);
  const order = orderOf(tally, file);
  const [currency = null] = [...tally.currencies].sort((a, b) => b[1] - a[1])[0] ?? [];
  return {
    content: kind === 'number' && currency !== null ? 'money' : kind,
    decimal: decimal.sign,
    dateOrder: order.order,
    maybeDates: maybeDates(tally),
    currency: kind === 'number' ? currency : null,
    sure: kind === 'date' ? order.sure : kind === 'number' ? decimal.sure : true,
    filled: tally.filled,
    distinct: tally.values.size,
    examples: [...tally.values].slice(0, 5),
  };
}

function maybeDates(tally: Tally): 'serial' | 'compact' | null {
  if (tally.filled === 0) return null;
  if (tally.serial >= tally.filled * mostly) return 'serial';
  return tally.compact >= tally.filled * mostly ? 'compact' : null;
}

function mainKind(tally: Tally): WrittenKind | 'empty' {
  if (tally.filled === 0) return 'empty';
  for (const [kind, n] of tally.kinds) if (n >= tally.filled * mostly) return kind;
  return 'text';
}

function decimalOf(tally: Tally, file: FileForms): { sign: DecimalSign; sure: boolean } {
  const commas = tally.decimal[','];
  const dots = tally.decimal['.'];
  if (commas !== dots) return { sign: commas > dots ? ',' : '.', sure: Math.min(commas, dots) === 0 };
  const open = tally.ambiguous[','] + tally.ambiguous['.'];
  if (file.decimalKnown || open === 0) return { sign: file.decimal, sure: commas === 0 };
  return { sign: tally.ambiguous['.'] > tally.ambiguous[','] ? ',' : '.', sure: false };
}

function orderOf(tally: Tally, file: FileForms): { order: DateOrder; sure: boolean } {
  const { dmy, mdy, ymd } = tally.orders;
  if (ymd > 0 && dmy + mdy + tally.openDates === 0) return { order: 'ymd', sure: true };
  if (dmy !== mdy) return { order: dmy > mdy ? 'dmy' : 'mdy', sure: Math.min(dmy, mdy) === 0 };
  return { order: file.order, sure: tally.openDates === 0 || (file.orderKnown && dmy === 0) };
}
