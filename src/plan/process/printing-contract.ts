import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { countField, idOf } from '#base/http/fields.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { roleCodeField } from '#plan/roles/catalogue-contract.ts';

import type { ProcessId } from './rules/model.ts';
import { papers } from './rules/poster.ts';

const ofRelease = { processId: idOf<ProcessId>(), number: countField(1, 1_000_000) };

export const printPoster = endpoint({
  method: 'GET',
  path: '/api/v1/processes/:processId/releases/:number/poster',
  summary: 'A published version as a poster: A3 or A1, as a PDF or a drawing (SVG)',
  input: z.object({
    ...ofRelease,
    paper: z.enum(papers).default('a3'),
    form: z.enum(['pdf', 'svg']).default('pdf'),
  }),
  output: z.string(),
});

export const printChecklist = endpoint({
  method: 'GET',
  path: '/api/v1/processes/:processId/releases/:number/checklist',
  summary:
    'What a role or a member does in a published version: a card for the desk (A5, folded) or a list (A4)',
  input: z.object({
    ...ofRelease,
    role: roleCodeField.optional(),
    memberId: idOf<MemberId>().optional(),
    form: z.enum(['tent', 'list']).default('tent'),
  }),
  output: z.string(),
});
