import type { CellForms, ColumnMapping, FileMapping } from '#app/import/mapping.ts';
import type { ColumnForm } from './detect-columns.ts';
import { currencyIn } from './evidence.ts';
import { fieldOf, fields, keepsDetails, targets, type Target } from './fields.ts';
import { headerKey, scaleIn } from './header-key.ts';
import { stageDayOf } from './stage-day.ts';
import {
  certainTarget,
  explains,
  isDataDictionary,
  namesItsRows,
  nameBonus,
  weightOf,
  type Match,
} from './recognise-file.ts';
import { fits, resemblance } from './resemblance.ts';

export type FileSketch = { name: string; sheet: string | null; columns: readonly ColumnForm[] };
/** `score`, 0 to 1: how sure it is that the file is this. */
export type MappingProposal = { mapping: FileMapping; score: number };

/** Below this a header and a field have too little in common. */
const leastScore = 0.45;
/** From here on the header is the field's own name. */
const sureScore = 0.85;

/**
 * What a file is and what each of its columns means, by its headers (Dutch or English, of any program) and by
 * what stands below them. Every column gets a place: a field, a detail of the row, or left out where it is
 * empty or where the target keeps no details. A file that is none of the five is left out with the reason.
 */
export function proposeMapping(file: FileSketch): MappingProposal {
  const keys = file.columns.map(({ column }) => headerKey(column));
  if (isDataDictionary(keys)) return leftOut(file, 'data-dictionary');
  const certain = certainTarget(
    file.columns.map(({ column }) => column),
    keys,
  );
  if (certain !== null) {
    const matches = matchColumns(certain, file.columns, keys);
    if (namesItsRows(certain, matches)) return { mapping: mappingFor(file, certain, matches), score: 1 };
  }
  let best: { target: Target; matches: Match[]; weight: number } | null = null;
  for (const target of targets) {
    // A history looks like many things, and so does who has which part; only headers that leave no doubt make it one.
    if (target === 'phases' || target === 'parts') continue;
    const matches = matchColumns(target, file.columns, keys);
    const weight = weightOf(target, matches, file.columns.length) + nameBonus(target, file.name);
    if (namesItsRows(target, matches) && explains(matches, file.columns) && weight > (best?.weight ?? 2.5))
      best = { target, matches, weight };
  }
  if (!best) return leftOut(file, 'nothing-recognised');
  return { mapping: mappingFor(file, best.target, best.matches), score: Math.min(1, best.weight / 8) };
}

/** The same for a target that a person chose. */
export function proposeMappingAs(file: FileSketch, target: Target): FileMapping {
  const keys = file.columns.map(({ column }) => headerKey(column));
  return mappingFor(file, target, matchColumns(target, file.columns, keys));
}

function matchColumns(target: Target, columns: readonly ColumnForm[], keys: readonly string[]): Match[] {
  const possible: Match[] = [];
  for (const [at, form] of columns.entries()) {
    if (target === 'deals' && stageDayOf(form.column) !== null) continue;
    for (const field of Object.keys(fields[target])) {
      const content = fieldOf(target, field)?.content ?? 'text';
      const score = resemblance(target, field, keys[at] ?? '') * fits(content, form, field);
      if (score >= leastScore) possible.push({ at, field, score });
    }
  }
  possible.sort((a, b) => b.score - a.score || a.at - b.at);
  const columnsTaken = new Set<number>();
  const fieldsTaken = new Set<string>();
  return possible.filter(({ at, field }) => {
    if (columnsTaken.has(at) || fieldsTaken.has(field)) return false;
    columnsTaken.add(at);
    fieldsTaken.add(field);
    return true;
  });
}

function mappingFor(file: FileSketch, target: Target, matches: readonly Match[]): FileMapping {
  return {
    file: file.name,
    sheet: file.sheet,
    target,
    leftOutBecause: null,
    columns: file.columns.map((form, at) =>
      columnFor(
        target,
        form,
        matches.find((match) => match.at === at),
      ),
    ),
  };
}

function columnFor(target: Target, form: ColumnForm, match: Match | undefined): ColumnMapping {
  const stageDay = target === 'deals' ? stageDayOf(form.column) : null;
  if (stageDay !== null && form.filled > 0)
    return {
      column: form.column,
      to: { kind: 'stage-day', ...stageDay },
      forms: formsOf(form, true),
      sure: form.sure,
    };
  const content = match === undefined ? undefined : fieldOf(target, match.field)?.content;
  const forms = formsOf(form, content === 'date' || content === 'moment');
  if (match) {
    const sure = match.score >= sureScore && (form.sure || !readsForms(target, match.field));
    return { column: form.column, to: { kind: 'field', field: match.field }, forms, sure };
  }
  const kind = form.filled > 0 && keepsDetails(target) ? 'detail' : 'leave-out';
  return { column: form.column, to: { kind }, forms, sure: true };
}

/** Does it matter for this field how numbers and dates are written? */
function readsForms(target: Target, field: string): boolean {
  return ['money', 'count', 'date', 'moment'].includes(fieldOf(target, field)?.content ?? '');
}

function formsOf(form: ColumnForm, isDate: boolean): CellForms {
  return {
    decimal: form.decimal,
    dateOrder: isDate && form.maybeDates === 'compact' ? 'ymd' : form.dateOrder,
    serialDates: isDate && form.maybeDates === 'serial',
    currency: currencyIn(form.column) ?? form.currency,
    scale: scaleIn(form.column),
  };
}

function leftOut(file: FileSketch, because: 'data-dictionary' | 'nothing-recognised'): MappingProposal {
  const columns = file.columns.map((form) => ({
    column: form.column,
    to: { kind: 'leave-out' as const },
    forms: formsOf(form, false),
    sure: true,
  }));
  return {
    mapping: { file: file.name, sheet: file.sheet, target: null, leftOutBecause: because, columns },
    score: because === 'nothing-recognised' ? 0 : 1,
  };
}
