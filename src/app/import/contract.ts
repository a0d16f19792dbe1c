import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { customFieldShape } from '#base/directory/custom-fields/contract.ts';
import { fieldKinds, fieldSubjects, mostChoices } from '#base/directory/custom-fields/rules/field.ts';
import { idOf, lineField, versionField } from '#base/http/fields.ts';
import type { CycleId, ImportId, MappingId } from '#base/kernel/id.ts';

import { fileMapping, importPlan } from './mapping.ts';
import { reportShape } from './report-contract.ts';
import { surveyShape } from './survey-contract.ts';

const importId = idOf<ImportId>();
const status = z.enum(['draft', 'checking', 'running', 'done', 'failed', 'undoing', 'undone']);

const cycleShape = z.object({
  id: idOf<CycleId>(),
  name: z.object({ nl: z.string().optional(), en: z.string().optional() }),
  phases: z.array(
    z.object({
      id: z.string(),
      name: z.object({ nl: z.string().optional(), en: z.string().optional() }),
    }),
  ),
});

export const importShape = z.object({
  id: importId,
  status,
  version: z.int(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  plan: importPlan.nullable(),
  files: z.array(surveyShape),
  /** what a screen needs beside the plan to read the first rows as the import will */
  reading: z.object({ currency: z.string(), zone: z.string(), today: z.string() }),
  cycles: z.array(cycleShape),
  report: reportShape.nullable(),
  progress: z.object({
    done: z.int(),
    total: z.int(),
    /** as it goes now; null where it cannot be told yet */
    secondsLeft: z.int().nullable(),
    /** somebody asked it to stop */
    stopping: z.boolean(),
  }),
  /** why it failed, as a word; null where it did not */
  failure: z.string().nullable(),
  asideFiles: z.array(z.string()),
  /** saved mappings that know these columns, the best first; of a draft */
  mappings: z.array(
    z.object({
      id: idOf<MappingId>(),
      name: z.string(),
      /** shared columns over all columns, 0 to 1 */
      share: z.number(),
      changes: z.array(
        z.object({ file: z.string(), missing: z.array(z.string()), added: z.array(z.string()) }),
      ),
    }),
  ),
});
export type ImportDetail = z.output<typeof importShape>;

export const listImports = endpoint({
  method: 'GET',
  path: '/api/v1/imports',
  summary: 'The last hundred imports, the newest first',
  input: z.object({}),
  output: z.object({
    rows: z.array(
      z.object({
        id: importId,
        status,
        files: z.array(z.string()),
        startedBy: z.string().nullable(),
        createdAt: z.iso.datetime(),
        finishedAt: z.iso.datetime().nullable(),
        deals: z.int().nullable(),
        rowsAside: z.int().nullable(),
      }),
    ),
    may: z.object({ import: z.boolean() }),
  }),
});

export const draftImport = endpoint({
  method: 'POST',
  path: '/api/v1/imports',
  summary:
    'Hand over files (multipart/form-data, up to 20 of 160 MB each, also as a zip) and get a plan proposed',
  input: z.object({}),
  output: z.object({ importId }),
});

export const getImport = endpoint({
  method: 'GET',
  path: '/api/v1/imports/:importId',
  summary: 'An import: its plan, what was found in the files, how far it is, and its report',
  input: z.object({ importId }),
  output: importShape,
});

export const changePlan = endpoint({
  method: 'PUT',
  path: '/api/v1/imports/:importId/plan',
  summary: 'Correct what columns, stages and names mean',
  input: z.object({
    importId,
    version: versionField,
    source: importPlan.shape.source,
    cycleId: idOf<CycleId>().nullable(),
    files: z.array(fileMapping).max(20),
    pipelines: importPlan.shape.pipelines,
    stages: importPlan.shape.stages,
    joins: importPlan.shape.joins,
    passing: importPlan.shape.passing,
    choices: importPlan.shape.choices,
    requireOwn: importPlan.shape.requireOwn,
  }),
  output: importShape,
});

export const makeOwnField = endpoint({
  method: 'POST',
  path: '/api/v1/imports/:importId/fields',
  summary:
    'Make a field of one’s own for a column; it goes again when the import is undone and nothing is in it',
  input: z.object({
    importId,
    subject: z.enum(fieldSubjects),
    kind: z.enum(fieldKinds),
    name: lineField(120),
    decimals: z.int().min(0).max(6),
    /** the answers that are known already; others are added as rows bring them along */
    choices: z.array(lineField(120)).max(mostChoices),
  }),
  output: customFieldShape,
});

export const checkImport = endpoint({
  method: 'POST',
  path: '/api/v1/imports/:importId/check',
  summary: 'A dry run: what importing would do, without doing it; goes on after the answer, can be stopped',
  input: z.object({ importId }),
  output: importShape,
});

export const startImport = endpoint({
  method: 'POST',
  path: '/api/v1/imports/:importId/start',
  summary: 'Import, all or nothing; goes on after the answer',
  input: z.object({ importId }),
  output: z.null(),
});

export const stopImport = endpoint({
  method: 'POST',
  path: '/api/v1/imports/:importId/stop',
  summary: 'Stop an import or a dry run; nothing of it stays',
  input: z.object({ importId }),
  output: z.null(),
});

export const undoImport = endpoint({
  method: 'POST',
  path: '/api/v1/imports/:importId/undo',
  summary: 'Put everything back as it was before an import; goes on after the answer',
  input: z.object({ importId }),
  output: z.null(),
});

export const discardImport = endpoint({
  method: 'DELETE',
  path: '/api/v1/imports/:importId',
  summary: 'Throw a draft away',
  input: z.object({ importId }),
  output: z.null(),
});

export const asideRows = endpoint({
  method: 'GET',
  path: '/api/v1/imports/:importId/aside',
  summary: 'The rows of a file that were kept aside, as they stood, with the reason: a CSV file',
  input: z.object({ importId, file: z.string().min(1).max(300) }),
  output: z.string(),
});
