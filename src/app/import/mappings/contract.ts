import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { idOf, lineField, versionField } from '#base/http/fields.ts';
import type { ImportId, MappingId } from '#base/kernel/id.ts';

import { importShape } from '../contract.ts';
import { targets } from '../rules/fields.ts';
import { sources } from '../rules/sources.ts';

const mappingId = idOf<MappingId>();
const importId = idOf<ImportId>();
const name = lineField(100);

export const listMappings = endpoint({
  method: 'GET',
  path: '/api/v1/import-mappings',
  summary: 'What was kept of earlier imports: which column, stage and name means what',
  input: z.object({}),
  output: z.object({
    rows: z.array(
      z.object({
        id: mappingId,
        name: z.string(),
        source: z.enum(sources),
        targets: z.array(z.enum(targets)),
        savedBy: z.string().nullable(),
        updatedAt: z.iso.datetime(),
      }),
    ),
  }),
});

export const saveMapping = endpoint({
  method: 'POST',
  path: '/api/v1/imports/:importId/mapping',
  summary: 'Keep what the columns, stages and names of an import mean, for everybody who imports',
  input: z.object({ importId, name }),
  output: z.object({ mappingId }),
});

export const applyMapping = endpoint({
  method: 'PUT',
  path: '/api/v1/imports/:importId/mapping',
  summary: 'Read the files of a draft as a saved mapping says',
  input: z.object({ importId, mappingId, version: versionField }),
  output: importShape,
});

export const renameMapping = endpoint({
  method: 'PUT',
  path: '/api/v1/import-mappings/:mappingId',
  summary: 'Give a saved mapping another name',
  input: z.object({ mappingId, name }),
  output: z.null(),
});

export const deleteMapping = endpoint({
  method: 'DELETE',
  path: '/api/v1/import-mappings/:mappingId',
  summary: 'Throw a saved mapping away',
  input: z.object({ mappingId }),
  output: z.null(),
});
