import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { countField, idOf, isoDateField, lineField, versionField, weekField } from '#base/http/fields.ts';
import type { MemberId } from '#base/kernel/id.ts';

import type { RhythmExceptionId } from '../exceptions/exception.ts';
import { loopParts } from '../rules/starting-items.ts';
import type { YearTime } from '../rules/year-times.ts';
import type { RhythmGround } from '../rules/week-of-checklist.ts';
import { designSteps, type Findings, type RhythmPlanId } from './plan.ts';

const nameShape = z.object({ nl: z.string().optional(), en: z.string().optional() });

const placementShape = z.object({
  itemId: z.string().max(60),
  members: z.array(z.string().max(60)).min(1).max(200),
  day: z.int().min(0).max(6).meta({ description: 'Monday 0' }),
  from: z.int().min(0).max(1440).meta({ description: 'minutes since midnight' }),
  to: z.int().min(0).max(1440),
});

const designShape = z.object({
  jobId: z.string(),
  step: z.enum(designSteps),
  done: z.number(),
  worth: z.number().nullable(),
  bound: z.number().nullable(),
});

const line = {
  id: idOf<RhythmPlanId>(),
  name: z.string(),
  number: z.int().nullable().describe('of a published version; null for a draft'),
  fromWeek: weekField.nullable(),
  publishedAt: z.iso.datetime().nullable(),
  publishedBy: z.string().nullable(),
  updatedAt: z.iso.datetime(),
  isDesigned: z.boolean().describe('a design runs at this moment'),
  version: z.int(),
};
const planLineShape = z.object(line);
export type PlanLine = z.output<typeof planLineShape>;

/** What a plan holds besides; made and kept by Cadans itself, so that only its type says what it is. */
const held = <T>(what: string) => z.looseObject({}).meta({ description: what }) as unknown as z.ZodType<T, T>;
const heldTimes = z.array(z.looseObject({})) as unknown as z.ZodType<YearTime[], YearTime[]>;

const planShape = z.object({
  ...line,
  ground: held<RhythmGround>('the people, items and hours that it was made for'),
  placements: z.array(placementShape),
  locked: z.array(z.string()),
  findings: held<Findings>('what the last design found').nullable(),
  design: designShape.nullable(),
  year: heldTimes.nullable().describe('the days of what comes back less than weekly, once published'),
  stale: z.boolean().describe('the checklist, people or hours have changed since'),
  may: z.object({ design: z.boolean() }),
});
export type Plan = z.output<typeof planShape>;

export const listRhythmPlans = endpoint({
  method: 'GET',
  path: '/api/v1/rhythm-plans',
  summary: 'The versions of the rhythm that were published, newest first, and for a manager the drafts',
  input: z.object({}),
  output: z.object({
    plans: z.array(planLineShape),
    current: idOf<RhythmPlanId>().nullable().describe('the one that holds this week'),
    may: z.object({ design: z.boolean() }),
    me: idOf<MemberId>().nullable(),
  }),
});

const ofPlan = { planId: idOf<RhythmPlanId>(), version: versionField };

export const getRhythmPlan = endpoint({
  method: 'GET',
  path: '/api/v1/rhythm-plans/:planId',
  summary: 'One rhythm with its week, its people and how good it is',
  input: z.object({ planId: idOf<RhythmPlanId>() }),
  output: planShape,
});

export const addRhythmPlan = endpoint({
  method: 'POST',
  path: '/api/v1/rhythm-plans',
  summary: 'Begin a draft: from the checklist as it stands, or as a copy of another',
  input: z.object({ name: lineField(120), copyOf: idOf<RhythmPlanId>().nullable().default(null) }),
  output: planShape,
});

export const editRhythmPlan = endpoint({
  method: 'PATCH',
  path: '/api/v1/rhythm-plans/:planId',
  summary: 'Change a draft: its name, where things lie, what stays where it is',
  input: z.object({
    ...ofPlan,
    name: lineField(120).optional(),
    placements: z.array(placementShape).max(20_000).optional(),
    locked: z.array(z.string().max(60)).max(500).optional(),
  }),
  output: planShape,
});

export const removeRhythmPlan = endpoint({
  method: 'DELETE',
  path: '/api/v1/rhythm-plans/:planId',
  summary: 'Throw a draft away',
  input: z.object({ planId: idOf<RhythmPlanId>(), version: countField(1, 1e9) }),
  output: z.null(),
});

export const designRhythmPlan = endpoint({
  method: 'POST',
  path: '/api/v1/rhythm-plans/:planId/design',
  summary:
    'Design the best week in the background, or prove how good it is; what is locked stays where it is',
  input: z.object({
    ...ofPlan,
    task: z.enum(['design', 'prove']).default('design'),
    seed: z.int().min(1).max(1_000_000).default(1),
    refresh: z.boolean().default(true).describe('take the checklist, people and hours as they are now'),
  }),
  output: planShape,
});

export const stopRhythmDesign = endpoint({
  method: 'POST',
  path: '/api/v1/rhythm-plans/:planId/stop',
  summary: 'Stop the design that runs; the best week so far is kept',
  input: z.object({ planId: idOf<RhythmPlanId>() }),
  output: planShape,
});

export const publishRhythmPlan = endpoint({
  method: 'POST',
  path: '/api/v1/rhythm-plans/:planId/publish',
  summary: 'Publish a draft from a week on; everybody in it is told, and it no longer changes',
  input: z.object({
    ...ofPlan,
    fromWeek: weekField,
    endExceptions: z
      .array(idOf<RhythmExceptionId>())
      .max(5000)
      .default([])
      .describe(
        'what lies elsewhere for once and is not to be kept; what the draft has no time for ends anyhow',
      ),
  }),
  output: planShape,
});

const placeShape = z.object({ day: isoDateField, from: z.int().nullable(), to: z.int() });

const exceptionAfterShape = z.object({
  id: idOf<RhythmExceptionId>(),
  itemId: z.string(),
  name: nameShape,
  people: z.array(z.string()).describe('the names of who are in it'),
  was: z.object({ day: isoDateField, from: z.int().nullable() }),
  to: placeShape.nullable().describe('null: left out this once'),
  becomes: z
    .enum(['stays', 'follows', 'ends'])
    .describe('follows: it is of another time of the same item; ends: the draft has no time for it'),
  time: placeShape.nullable().describe('the time in the draft that it is of'),
  breaks: z
    .array(z.object({ kind: z.string(), memberId: z.string().optional(), itemId: z.string().optional() }))
    .describe('what is in its way under the draft'),
});
export type ExceptionAfterLine = z.output<typeof exceptionAfterShape>;

export const previewRhythmPublication = endpoint({
  method: 'GET',
  path: '/api/v1/rhythm-plans/:planId/publication',
  summary: 'What becomes of everything that lies elsewhere for once when a draft is published from a week on',
  input: z.object({ planId: idOf<RhythmPlanId>(), fromWeek: weekField }),
  output: z.object({ exceptions: z.array(exceptionAfterShape) }),
});

const printedWeek = {
  week: weekField
    .optional()
    .describe(
      'with what lies elsewhere in it, absences and holidays; without it the rhythm as it is every week',
    ),
};

export const printWeekCard = endpoint({
  method: 'GET',
  path: '/api/v1/rhythm-plans/:planId/card',
  summary: 'The week of one person as a PDF to hang up',
  input: z.object({ planId: idOf<RhythmPlanId>(), memberId: idOf<MemberId>(), ...printedWeek }),
  output: z.unknown(),
});

export const printTeamPoster = endpoint({
  method: 'GET',
  path: '/api/v1/rhythm-plans/:planId/poster',
  summary: 'The week of the whole team as a PDF poster',
  input: z.object({ planId: idOf<RhythmPlanId>(), ...printedWeek }),
  output: z.unknown(),
});

const onceShape = z
  .object({
    exceptionId: z.string(),
    version: z.int(),
    members: z.array(z.string()),
    day: z.string(),
    from: z.int().nullable(),
    to: z.int(),
  })
  .describe('by which exception, and where the rhythm has it')
  .nullable();

const occurrenceShape = z.object({
  itemId: z.string(),
  members: z.array(z.string()),
  day: z.string(),
  from: z.int(),
  to: z.int(),
  movedFrom: z.string().nullable(),
  once: onceShape,
});

export const getRhythmWeeks = endpoint({
  method: 'GET',
  path: '/api/v1/rhythm-weeks',
  summary: 'The published rhythm on the calendar: holidays and absences taken into account',
  input: z.object({ from: weekField, weeks: countField(1, 6).default(1) }),
  output: z.object({
    plan: planLineShape.nullable(),
    items: z.array(
      z.object({
        id: z.string(),
        name: nameShape,
        part: z.enum(loopParts),
      }),
    ),
    team: z.array(z.object({ id: z.string(), name: z.string() })),
    occurrences: z.array(occurrenceShape),
    selling: z.array(z.object({ memberId: z.string(), day: z.string(), from: z.int(), to: z.int() })),
    dropped: z.array(z.object({ itemId: z.string(), day: z.string(), once: onceShape })),
    closed: z.array(z.string()),
  }),
});
