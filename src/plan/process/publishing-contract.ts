import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { countField, idOf, textField, versionField } from '#base/http/fields.ts';
import type { MemberId } from '#base/kernel/id.ts';

import { drawingShape } from './contract.ts';
import type { ProcessId } from './rules/model.ts';
import { processModelShape } from './rules/model-shape.ts';

const processIdField = idOf<ProcessId>();
const ofDrawing = { processId: processIdField, version: versionField };
const doneShape = z.object({ byId: idOf<MemberId>().nullable(), at: z.iso.datetime() });
const ofRelease = { processId: processIdField, number: countField(1, 1_000_000) };

export const askReview = endpoint({
  method: 'POST',
  path: '/api/v1/processes/:processId/review',
  summary: 'Ask for approval of the desired process as it is drawn now',
  input: z.object(ofDrawing),
  output: drawingShape,
});

export const approveDrawing = endpoint({
  method: 'POST',
  path: '/api/v1/processes/:processId/approve',
  summary: 'Approve the desired process as it is drawn now',
  input: z.object(ofDrawing),
  output: drawingShape,
});

export const sendBackDrawing = endpoint({
  method: 'POST',
  path: '/api/v1/processes/:processId/send-back',
  summary: 'Make the desired process a draft again, with a word to whoever asked',
  input: z.object({ ...ofDrawing, word: textField(1000) }),
  output: drawingShape,
});

const releaseLine = z.object({
  number: z.int(),
  name: z.string(),
  note: z.string().nullable(),
  steps: z.int(),
  asked: doneShape.nullable(),
  approved: doneShape.nullable(),
  published: doneShape,
  /** How many of those who are there now said to have read it. */
  confirmations: z.int(),
  confirmed: z.boolean(),
});

export const releaseShape = z.object({ ...releaseLine.shape, model: processModelShape });

export const publishDrawing = endpoint({
  method: 'POST',
  path: '/api/v1/processes/:processId/publish',
  summary: 'Publish the approved drawing: everybody reads this version from now on',
  input: z.object({ ...ofDrawing, note: textField(2000) }),
  output: releaseShape,
});

export const listReleases = endpoint({
  method: 'GET',
  path: '/api/v1/processes/:processId/releases',
  summary: 'The published versions of a process, the newest first',
  input: z.object({ processId: processIdField }),
  output: z.object({ releases: z.array(releaseLine) }),
});

export const getRelease = endpoint({
  method: 'GET',
  path: '/api/v1/processes/:processId/releases/:number',
  summary: 'A published version, as it was published',
  input: z.object(ofRelease),
  output: releaseShape,
});

export const confirmRelease = endpoint({
  method: 'POST',
  path: '/api/v1/processes/:processId/releases/:number/confirm',
  summary: 'Say that you read a published version',
  input: z.object(ofRelease),
  output: releaseShape,
});

export const listConfirmations = endpoint({
  method: 'GET',
  path: '/api/v1/processes/:processId/releases/:number/confirmations',
  summary: 'Who read a published version, and who did not yet',
  input: z.object(ofRelease),
  output: z.object({
    members: z.array(
      z.object({ memberId: idOf<MemberId>(), name: z.string(), at: z.iso.datetime().nullable() }),
    ),
  }),
});
