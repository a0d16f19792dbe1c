import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { idOf, versionField } from '#base/http/fields.ts';

import { stands } from './process.ts';
import { mostBpmn } from './rules/model-limits.ts';
import type { ProcessId } from './rules/model.ts';

const ofDrawing = { processId: idOf<ProcessId>(), stand: z.enum(stands) };

export const exportBpmn = endpoint({
  method: 'GET',
  path: '/api/v1/processes/:processId/drawings/:stand/bpmn',
  summary: 'A drawing as BPMN 2.0 (XML), which other modelers open and which comes back as it went',
  input: z.object(ofDrawing),
  output: z.object({ name: z.string(), bpmn: z.string() }),
});

export const importBpmn = endpoint({
  method: 'PUT',
  path: '/api/v1/processes/:processId/drawings/:stand/bpmn',
  summary: 'Draw anew from a BPMN 2.0 file; what has no place here is kept and goes out with it again',
  input: z.object({ ...ofDrawing, version: versionField, bpmn: z.string().min(1).max(mostBpmn) }),
  // Quotes and line ends are longer in JSON than in the file.
  bodyBytes: 2 * mostBpmn,
  output: z.object({
    version: z.int(),
    notes: z.array(
      z.object({
        kind: z.enum(['kept-as-box', 'kept-unseen', 'name-shortened', 'not-understood']),
        what: z.string(),
        count: z.int(),
      }),
    ),
  }),
});

const simulatedShape = z.object({
  finished: z.int(),
  stuck: z.int(),
  lead: z.object({ mean: z.number(), half: z.number(), nineOfTen: z.number() }),
  workPerDeal: z.number(),
  queuePerDeal: z.number(),
  pausePerDeal: z.number(),
  sellingPerDeal: z.number(),
  lanes: z.array(
    z.object({
      laneId: z.string(),
      busy: z.number().nullable(),
      waitMinutes: z.number(),
      longestQueue: z.int(),
      workPerWeek: z.number(),
      sellingPerWeek: z.number(),
    }),
  ),
  steps: z.array(
    z.object({
      nodeId: z.string(),
      visitsPerDeal: z.number(),
      waitMinutes: z.number(),
      workMinutes: z.number(),
    }),
  ),
  bottleneck: z.string().nullable(),
  spread: z.array(z.object({ upTo: z.number(), deals: z.int() })),
});

export const simulateProcess = endpoint({
  method: 'POST',
  path: '/api/v1/processes/:processId/simulate',
  summary:
    'Deals flowing through the drawings by chance: lead time, who waits for whom, the bottleneck, net selling time; in working minutes, of which a week has 2,400. Writes nothing',
  input: z.object({
    processId: idOf<ProcessId>(),
    dealsPerWeek: z.number().min(0.1).max(10_000),
    people: z
      .array(
        z.object({
          laneId: z.string().min(1).max(100),
          people: z.int().min(0).max(1000),
          hoursPerWeek: z.number().min(0).max(60),
        }),
      )
      .max(200),
    deals: z.int().min(100).max(100_000).default(10_000),
    seed: z.int().min(0).max(1_000_000_000).default(1),
  }),
  output: z.object({
    runs: z.array(
      z.object({
        stand: z.enum(stands),
        lanes: z.array(z.object({ id: z.string(), name: z.string() })),
        steps: z.array(z.object({ id: z.string(), name: z.string() })),
        result: simulatedShape,
      }),
    ),
  }),
});
