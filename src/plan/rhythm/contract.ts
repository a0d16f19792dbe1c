import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { localRichTextField } from '#base/http/rich-text-field.ts';
import { idOf, isoDateField, localTextField, versionField } from '#base/http/fields.ts';
import type { MemberId } from '#base/kernel/id.ts';

import { roleCodeField } from '../roles/catalogue-contract.ts';
import { markKinds, verdicts, type RhythmItemId, type RhythmMarkId } from './item.ts';
import { loopParts, rhythmPeriods } from './rules/starting-items.ts';

const dayField = z.int().min(0).max(6).meta({ description: 'Monday 0' });
const clockField = z.int().min(0).max(1440).meta({ description: 'minutes since midnight' });

const fields = {
  part: z.enum(loopParts),
  name: localTextField(120),
  /** What exactly happens. */
  manual: localRichTextField(4000),
  /** Counts as net selling time. */
  sells: z.boolean(),
  minutes: z.int().min(5).max(1440),
  times: z.int().min(1).max(20),
  per: z.enum(rhythmPeriods),
  gathering: z.enum(['together', 'alone', 'one-to-one']),
  responsible: roleCodeField,
  who: z.array(roleCodeField).min(1).max(47),
  pieceMinutes: z.int().min(5).max(480).nullable(),
  windows: z.array(z.object({ day: dayField, from: clockField, to: clockField })).max(35),
  fixedAt: z.array(z.object({ day: dayField, from: clockField })).max(35),
  daysApart: z.int().min(0).max(4),
  followsId: idOf<RhythmItemId>().nullable(),
  anywhere: z.boolean(),
  whenClosed: z.enum(['move', 'drop']),
};

export const rhythmItemShape = z.object({
  id: idOf<RhythmItemId>(),
  code: z.string().nullable(),
  verdict: z.enum(verdicts),
  decidedById: idOf<MemberId>().nullable(),
  ...fields,
  version: z.int(),
});

const counted = z.object({ decided: z.int(), total: z.int() });

export const listRhythmItems = endpoint({
  method: 'GET',
  path: '/api/v1/rhythm-items',
  summary: 'The checklist of the sales rhythm in the order of the loop, and how far the walk along it is',
  input: z.object({}),
  output: z.object({
    items: z.array(rhythmItemShape),
    progress: z.object({
      ...counted.shape,
      parts: z.object({ plan: counted, do: counted, check: counted, act: counted }),
    }),
    /** How many people wear each hat today. */
    headcount: z.partialRecord(z.string(), z.int()),
    may: z.object({ design: z.boolean(), judge: z.boolean() }),
  }),
});

export type Checklist = z.output<typeof listRhythmItems.output>;

export const beginChecklist = endpoint({
  method: 'POST',
  path: '/api/v1/rhythm-items/begin',
  summary: 'Put the starting items on the checklist; those that are there already stay as they are',
  input: z.object({}),
  output: z.object({ added: z.int() }),
});

export const addRhythmItem = endpoint({
  method: 'POST',
  path: '/api/v1/rhythm-items',
  summary: 'Add an item of the team’s own, which is kept at once',
  input: z.object({
    ...z.object(fields).partial().shape,
    part: fields.part,
    name: fields.name,
    minutes: fields.minutes,
    times: fields.times,
    per: fields.per,
    responsible: fields.responsible,
    who: fields.who,
  }),
  output: rhythmItemShape,
});

const ofItem = { itemId: idOf<RhythmItemId>(), version: versionField };

export const editRhythmItem = endpoint({
  method: 'PATCH',
  path: '/api/v1/rhythm-items/:itemId',
  summary: 'Change what is given of an item',
  input: z.object({ ...ofItem, ...z.object(fields).partial().shape }),
  output: rhythmItemShape,
});

export const restoreRhythmItem = endpoint({
  method: 'POST',
  path: '/api/v1/rhythm-items/:itemId/restore',
  summary: 'Give a starting item its first words, minutes and wishes back; whether it is kept stays as it is',
  input: z.object(ofItem),
  output: rhythmItemShape,
});

export const judgeRhythmItem = endpoint({
  method: 'POST',
  path: '/api/v1/rhythm-items/:itemId/verdict',
  summary: 'Keep an item, strike it, or leave it open again',
  input: z.object({ ...ofItem, verdict: z.enum(verdicts) }),
  output: rhythmItemShape,
});

export const judgeRhythmItems = endpoint({
  method: 'POST',
  path: '/api/v1/rhythm-items/verdicts',
  summary: 'Judge many items at once; one of which somebody made something else meanwhile stays as it is',
  input: z.object({
    verdicts: z
      .array(z.object({ itemId: idOf<RhythmItemId>(), from: z.enum(verdicts), verdict: z.enum(verdicts) }))
      .min(1)
      .max(1000),
  }),
  output: z.object({ items: z.array(rhythmItemShape).describe('those that were judged, as they are now') }),
});

const markShape = z.object({
  id: idOf<RhythmMarkId>(),
  day: isoDateField,
  what: z.enum(markKinds),
  by: z.object({ id: idOf<MemberId>(), name: z.string() }).nullable(),
  at: z.iso.datetime(),
  may: z.object({ remove: z.boolean() }),
});
export type RhythmMark = z.output<typeof markShape>;

export const listRhythmMarks = endpoint({
  method: 'GET',
  path: '/api/v1/rhythm-items/:itemId/marks',
  summary: 'On which days an item was done or skipped, the newest sixty first',
  input: z.object({ itemId: idOf<RhythmItemId>() }),
  output: z.object({ rows: z.array(markShape) }),
});

export const markRhythmItem = endpoint({
  method: 'POST',
  path: '/api/v1/rhythm-items/:itemId/marks',
  summary:
    'Say that an item of the rhythm was done on a day, today where none is given, or skipped this time',
  input: z.object({
    itemId: idOf<RhythmItemId>(),
    what: z.enum(markKinds),
    day: isoDateField.optional(),
  }),
  output: markShape,
});

export const unmarkRhythmItem = endpoint({
  method: 'DELETE',
  path: '/api/v1/rhythm-items/:itemId/marks/:markId',
  summary: 'Take back that an item was done or skipped; one’s own mark, or as a manager anybody’s',
  input: z.object({ itemId: idOf<RhythmItemId>(), markId: idOf<RhythmMarkId>() }),
  output: z.null(),
});
