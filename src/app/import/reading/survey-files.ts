import type { FileMapping } from '#app/import/mapping.ts';
import type { Row } from '#app/import/rules/cell.ts';
import { surveyColumns, type ColumnForm } from '#app/import/rules/detect-columns.ts';
import { proposeMapping } from '#app/import/rules/propose-mapping.ts';
import { scalesIn, withScales, type Scales } from '#app/import/rules/read-dictionary.ts';
import { tallyNames, type NameTally } from '#app/import/rules/tally-names.ts';
import { openTable, type OpenOptions, type Table } from './open-table.ts';
import type { GivenFile } from './source.ts';

export type SurveyedFile = {
  name: string;
  table: Table;
  columns: ColumnForm[];
  mapping: FileMapping;
  /** how sure it is, 0 to 1, that the file is what the mapping says */
  score: number;
  rows: number;
  /** rows that could not be taken apart into cells */
  unread: number;
  /** the first rows, to show */
  sample: Row[];
};

/** All of these rows are looked at to judge the columns, and one in twenty of what follows. */
const lookedAt = 5000;
const oneIn = 20;
const shown = 20;

/**
 * Opens the files of a set, counts their rows and proposes what each of them is and what its columns mean.
 * What a data dictionary among them says about thousands and millions is taken over.
 * @throws UnreadableFile for the first that holds no table
 */
export async function surveyFiles(
  files: readonly { file: GivenFile; options?: OpenOptions }[],
): Promise<SurveyedFile[]> {
  const surveyed: SurveyedFile[] = [];
  for (const { file, options } of files) surveyed.push(await surveyFile(file, options));
  const scales: Scales = new Map(
    surveyed
      .filter(({ mapping }) => mapping.leftOutBecause === 'data-dictionary')
      .flatMap(({ table, sample }) => [
        ...scalesIn(
          table.columns,
          sample.map(({ cells }) => cells),
        ),
      ]),
  );
  return surveyed.map((file) => ({
    ...file,
    mapping: withScales(file.mapping, scales),
    sample: file.sample.slice(0, shown),
  }));
}

async function surveyFile(file: GivenFile, options?: OpenOptions): Promise<SurveyedFile> {
  const table = await openTable(file, options);
  const survey = surveyColumns(table.columns, table.separator);
  const sample: Row[] = [];
  let rows = 0;
  let unread = 0;
  for await (const row of table.rows()) {
    rows++;
    if (!('cells' in row)) unread++;
    else {
      if (rows <= lookedAt || rows % oneIn === 0) survey.add(row.cells);
      if (sample.length < 1000) sample.push(row);
    }
  }
  const columns = survey.forms();
  const { mapping, score } = proposeMapping({ name: file.name, sheet: table.sheet, columns });
  return { name: file.name, table, columns, mapping, score, rows, unread, sample };
}

/** Counts the names and stages on all rows of a file under a mapping, which a person may have changed. */
export async function tallyFile(table: Table, mapping: FileMapping): Promise<NameTally> {
  const tally = tallyNames(mapping);
  if (mapping.target === null) return tally;
  for await (const row of table.rows()) if ('cells' in row) tally.add(row.cells);
  return tally;
}
