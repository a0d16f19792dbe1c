import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { countField, flagField, idOf, lineField, paragraphField, versionField } from '#base/http/fields.ts';
import type { MemberId } from '#base/kernel/id.ts';

import { operationShape } from './operation-shape.ts';
import { drawingStates, stands } from './process.ts';
import { processKinds, type ProcessId } from './rules/model.ts';
import { arrowShape, laneShape, nodeShape, processModelShape } from './rules/model-shape.ts';
import { startingCodes } from './starting/starting-set.ts';

const processIdField = idOf<ProcessId>();
const standField = z.enum(stands);
const perWeekField = z.number().min(0).max(100_000);
const doneShape = z.object({ byId: idOf<MemberId>().nullable(), at: z.iso.datetime() });
const numberField = countField(1, 1_000_000);

const processFields = {
  id: processIdField,
  code: z.string().nullable(),
  kind: z.enum(processKinds),
  name: z.string(),
  perWeek: z.number(),
  retired: z.boolean(),
  version: z.int(),
};
export const processShape = z.object(processFields);

const latestShape = z.object({
  number: z.int(),
  published: doneShape,
  steps: z.int(),
  /** Did the reader say to have read it? */
  confirmed: z.boolean(),
});

const standingShape = z.object({
  stand: standField,
  version: z.int(),
  state: z.enum(drawingStates),
  steps: z.int(),
  editedAt: z.iso.datetime(),
});

export const listProcesses = endpoint({
  method: 'GET',
  path: '/api/v1/processes',
  summary:
    'The sales processes: what of each was published and, for whoever designs, how far its drawings are',
  input: z.object({ retired: flagField.optional() }),
  output: z.object({
    processes: z.array(
      z.object({
        ...processFields,
        latest: latestShape.nullable(),
        drawings: z.array(standingShape),
      }),
    ),
    may: z.object({ design: z.boolean(), confirm: z.boolean() }),
  }),
});

export const addProcess = endpoint({
  method: 'POST',
  path: '/api/v1/processes',
  summary: 'Begin a process: empty, or with one of the starting sets in the organisation’s language',
  input: z.object({
    kind: z.enum(processKinds),
    name: lineField(300),
    from: z.enum(startingCodes).nullable(),
  }),
  output: processShape,
});

const ofProcess = { processId: processIdField, version: versionField };

export const editProcess = endpoint({
  method: 'PATCH',
  path: '/api/v1/processes/:processId',
  summary: 'Change a process’s name, kind or how many begin it in a week',
  input: z.object({
    ...ofProcess,
    ...z.object({ name: lineField(300), kind: z.enum(processKinds), perWeek: perWeekField }).partial().shape,
  }),
  output: processShape,
});

export const retireProcess = endpoint({
  method: 'POST',
  path: '/api/v1/processes/:processId/retire',
  summary: 'Take a process out of use; what was published of it stays readable',
  input: z.object(ofProcess),
  output: processShape,
});

export const restoreProcess = endpoint({
  method: 'POST',
  path: '/api/v1/processes/:processId/restore',
  summary: 'Take a process into use again',
  input: z.object(ofProcess),
  output: processShape,
});

const ofDrawing = { processId: processIdField, stand: standField };

export const drawingShape = z.object({
  model: processModelShape,
  stand: standField,
  version: z.int(),
  state: z.enum(drawingStates),
  asked: doneShape.nullable(),
  approved: doneShape.nullable(),
  editedAt: z.iso.datetime(),
  acceptances: z.array(z.object({ finding: z.string(), reason: z.string(), accepted: doneShape })),
});

export const getDrawing = endpoint({
  method: 'GET',
  path: '/api/v1/processes/:processId/drawings/:stand',
  summary: 'A drawing of a process: as it is, or as it should be',
  input: z.object(ofDrawing),
  output: drawingShape,
});

const editShape = z.object({
  version: z.int(),
  operations: z.array(operationShape),
  byId: idOf<MemberId>().nullable(),
});

export const listEdits = endpoint({
  method: 'GET',
  path: '/api/v1/processes/:processId/drawings/:stand/edits',
  summary: 'The changes that were made to a drawing since a version',
  input: z.object({ ...ofDrawing, since: numberField }),
  output: z.object({ version: z.int(), state: z.enum(drawingStates), edits: z.array(editShape) }),
});

export const editDrawing = endpoint({
  method: 'POST',
  path: '/api/v1/processes/:processId/drawings/:stand/edits',
  summary:
    'Change a drawing in small steps; what others did meanwhile goes together with it, unless both touched the same',
  input: z.object({
    ...ofDrawing,
    version: versionField,
    operations: z.array(operationShape).min(1).max(10_000),
  }),
  output: z.object({
    version: z.int(),
    state: z.enum(drawingStates),
    missed: z.array(editShape).describe('what others did since the version given, before this change'),
  }),
});

export const replaceDrawing = endpoint({
  method: 'PUT',
  path: '/api/v1/processes/:processId/drawings/:stand',
  summary: 'Draw anew: a copy of the other drawing, a starting set, or the parts that are given',
  input: z.object({
    ...ofDrawing,
    version: versionField,
    from: z.union([
      z.object({ copyOf: standField }),
      z.object({ set: z.enum(startingCodes) }),
      z.object({
        lanes: z.array(laneShape).max(100),
        nodes: z.array(nodeShape).max(2000),
        arrows: z.array(arrowShape).max(6000),
      }),
    ]),
  }),
  output: drawingShape,
});

export const acceptFinding = endpoint({
  method: 'PUT',
  path: '/api/v1/processes/:processId/drawings/:stand/acceptances',
  summary: 'Accept a finding of the checker with a reason, or no longer',
  input: z.object({ ...ofDrawing, finding: paragraphField(2000), reason: paragraphField(1000).nullable() }),
  output: z.object({
    acceptances: z.array(z.object({ finding: z.string(), reason: z.string(), accepted: doneShape })),
  }),
});
