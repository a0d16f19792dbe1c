import * as z from 'zod';

import type { Cell } from './rules/cell.ts';
import type { ColumnForm } from './rules/detect-columns.ts';

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]) as z.ZodType<Cell, Cell>;

/** What was found in a file: how it is written, its columns and its first rows. */
export const surveyShape = z.object({
  fileId: z.string(),
  name: z.string(),
  format: z.enum(['csv', 'xlsx']),
  encoding: z.string().nullable(),
  separator: z.string().nullable(),
  sheet: z.string().nullable(),
  sheets: z.array(z.string()),
  headerLine: z.int(),
  rows: z.int(),
  unread: z.int(),
  columns: z.array(z.looseObject({ column: z.string() })) as unknown as z.ZodType<ColumnForm[], ColumnForm[]>,
  sample: z.array(z.object({ line: z.int(), cells: z.array(cell) })),
});
