import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { idOf } from '#base/http/fields.ts';
import type { ExportId, FileId } from '#base/kernel/id.ts';

import { exportFormats, exportStates, exportSubjects } from './words.ts';

const exportId = idOf<ExportId>();

export const exportShape = z.object({
  id: exportId,
  subject: z.enum(exportSubjects),
  format: z.enum(exportFormats),
  filtered: z.boolean(),
  state: z.enum(exportStates),
  /** Rows that were written so far. */
  rows: z.int(),
  /** Bytes, once it is done. */
  size: z.int().nullable(),
  /** To be had at /api/v1/files/{fileId}/content once it is done. */
  fileId: idOf<FileId>().nullable(),
  askedBy: z.string().nullable(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type Export = z.output<typeof exportShape>;

export const listExports = endpoint({
  method: 'GET',
  path: '/api/v1/exports',
  summary: 'What was taken along in the last days: your own exports, for an administrator those of everybody',
  input: z.object({}),
  output: z.object({
    exports: z.array(exportShape),
    may: z.object({ tables: z.boolean(), organisation: z.boolean() }),
  }),
});

export const getExport = endpoint({
  method: 'GET',
  path: '/api/v1/exports/:exportId',
  summary: 'How far an export is',
  input: z.object({ exportId }),
  output: exportShape,
});

export const startExport = endpoint({
  method: 'POST',
  path: '/api/v1/exports',
  summary: 'Write a table, as filtered, or the whole organisation to a file; a job does it',
  input: z.object({
    subject: z.enum(exportSubjects),
    format: z.enum(exportFormats),
    /** For what has a list: the same query as that list, `{"statuses": "open", "owners": "me"}`. */
    filter: z.record(z.string().max(100), z.string().max(4000)).optional(),
  }),
  output: exportShape,
});

export const deleteExport = endpoint({
  method: 'DELETE',
  path: '/api/v1/exports/:exportId',
  summary: 'Throw an export and its file away',
  input: z.object({ exportId }),
  output: z.null(),
});
