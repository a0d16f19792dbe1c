import type { ColumnMapping, FileMapping, ImportPlan } from '#app/import/mapping.ts';
import { keepsDetails } from './fields.ts';
import { headerKey } from './header-key.ts';

/** What files look like to somebody who looks for a mapping: their names and columns. */
export type SeenFile = { file: string; columns: readonly string[] };

/** Columns that a saved mapping knows and a file no longer has, and new ones. */
export type HeaderChange = { file: string; missing: string[]; added: string[] };

export type Fit = {
  /** shared columns over all columns of both, 0 to 1, of all files together */
  share: number;
  changes: HeaderChange[];
};

/** Below this two headers are not of one export. */
const leastShare = 0.5;

/**
 * How well a saved mapping goes with files: each file with the saved one whose columns it shares most, by their bare
 * words. Null where it goes with none.
 */
export function fitOf(saved: readonly FileMapping[], files: readonly SeenFile[]): Fit | null {
  const pairs = pairsOf(saved, files);
  if (pairs.length === 0) return null;
  const changes: HeaderChange[] = [];
  let shared = 0;
  let all = 0;
  for (const { file, known } of pairs) {
    const here = new Map(file.columns.map((column) => [headerKey(column), column]));
    const there = new Map(known.columns.map(({ column }) => [headerKey(column), column]));
    const missing = [...there].flatMap(([key, column]) => (here.has(key) ? [] : [column]));
    const added = [...here].flatMap(([key, column]) => (there.has(key) ? [] : [column]));
    shared += there.size - missing.length;
    all += there.size + added.length;
    if (missing.length + added.length > 0) changes.push({ file: file.file, missing, added });
  }
  return { share: all === 0 ? 0 : shared / all, changes };
}

/** Each file with the saved mapping that knows it, one for one. */
function pairsOf<F extends SeenFile>(
  saved: readonly FileMapping[],
  files: readonly F[],
): { file: F; known: FileMapping }[] {
  const possible = files
    .flatMap((file) => saved.map((known) => ({ file, known, share: sharedBy(file, known) })))
    .filter(({ share }) => share >= leastShare)
    .sort((a, b) => b.share - a.share);
  const taken = new Set<unknown>();
  return possible.filter(({ file, known }) => {
    if (taken.has(file) || taken.has(known)) return false;
    taken.add(file);
    taken.add(known);
    return true;
  });
}

function sharedBy({ columns }: SeenFile, known: FileMapping): number {
  const here = new Set(columns.map(headerKey));
  const there = new Set(known.columns.map(({ column }) => headerKey(column)));
  const shared = [...there].filter((key) => here.has(key)).length;
  return shared / (here.size + there.size - shared);
}

/**
 * The proposed mappings of files with what a saved mapping says of the same columns. How numbers and days are written
 * is taken from the file where it leaves no doubt. A column that is new keeps its proposal, for a person to look at.
 */
export function applySaved(saved: readonly FileMapping[], proposed: ImportPlan['files']): FileMapping[] {
  const seen = proposed.map((mapping) => ({
    file: mapping.file,
    columns: mapping.columns.map(({ column }) => column),
    mapping,
  }));
  const known = new Map(pairsOf(saved, seen).map((pair) => [pair.file.mapping, pair.known]));
  return proposed.map((mapping) => {
    const pair = known.get(mapping);
    return pair ? mapped(mapping, pair) : mapping;
  });
}

function mapped(proposed: FileMapping, known: FileMapping): FileMapping {
  const byKey = new Map(known.columns.map((column) => [headerKey(column.column), column]));
  const decided = new Set(known.columns.flatMap(({ to }) => (to.kind === 'field' ? [to.field] : [])));
  const columns = proposed.columns.map((column): ColumnMapping => {
    const saved = byKey.get(headerKey(column.column));
    if (!saved) return { ...column, to: newColumn(column, known, decided), sure: false };
    return { ...column, to: saved.to, forms: column.sure ? column.forms : saved.forms, sure: true };
  });
  return {
    ...proposed,
    target: known.target,
    leftOutBecause: known.leftOutBecause,
    columns: once(columns, known),
  };
}

/** A field that the saved mapping gave to another column is not given twice. */
function newColumn(
  column: ColumnMapping,
  known: FileMapping,
  decided: ReadonlySet<string>,
): ColumnMapping['to'] {
  const { to } = column;
  if (to.kind !== 'field' || !decided.has(to.field)) return to;
  return known.target !== null && keepsDetails(known.target) ? { kind: 'detail' } : { kind: 'leave-out' };
}

function once(columns: readonly ColumnMapping[], { target }: FileMapping): ColumnMapping[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    if (column.to.kind !== 'field') return column;
    if (!taken.has(column.to.field)) {
      taken.add(column.to.field);
      return column;
    }
    const keeps = target !== null && keepsDetails(target);
    return { ...column, to: keeps ? { kind: 'detail' } : { kind: 'leave-out' } };
  });
}
