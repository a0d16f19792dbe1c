import * as z from 'zod';

import { actionShape } from '#base/actions/contract.ts';
import { idOf, isoDateField, lineField } from '#base/http/fields.ts';
import type { MeetingId, MeetingItemId, MeetingSeriesId, MemberId } from '#base/kernel/id.ts';

import { mostParts } from './rules/agenda.ts';
import type { Minutes } from './rules/minutes.ts';
import { issueStates, itemKinds, meetingStatuses, partKinds, seriesKinds } from './words.ts';

export const timeField = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ description: 'on the organisation’s clock, `09:00`' });

const person = z.object({ id: idOf<MemberId>(), name: z.string() });

export const partField = z.object({
  key: z.string().regex(/^[a-z0-9-]{1,40}$/),
  kind: z.enum(partKinds),
  /** Null where it is called as its kind. */
  name: lineField(80).nullable(),
  minutes: z.int().min(1).max(240),
});
export const partsField = z.array(partField).min(1).max(mostParts);

/** What a meeting that was held came to. */
const heldShape = z.object({
  meetingId: idOf<MeetingId>(),
  onDate: isoDateField,
  due: z.int().describe('commitments whose day had come'),
  kept: z.int(),
  ratingTenths: z.int().nullable().describe('mean rating in tenths, 10 to 100'),
});

export const seriesShape = z.object({
  id: idOf<MeetingSeriesId>(),
  name: z.string(),
  kind: z.enum(seriesKinds),
  weekday: z.int().describe('Monday 1'),
  atTime: timeField,
  minutes: z.int(),
  everyWeeks: z.int(),
  firstOn: isoDateField,
  leader: person.nullable(),
  attendees: z.array(person),
  parts: z.array(partField),
  mailsMinutes: z.boolean(),
  archived: z.boolean(),
  version: z.int(),
  next: z
    .object({
      id: idOf<MeetingId>(),
      onDate: isoDateField,
      atTime: timeField,
      status: z.enum(meetingStatuses),
      issues: z.int(),
    })
    .nullable(),
  /** The last thirteen that were held, oldest first. */
  held: z.array(heldShape),
  may: z.object({ manage: z.boolean(), takePart: z.boolean() }),
});
export type Series = z.output<typeof seriesShape>;

export const itemShape = z.object({
  id: idOf<MeetingItemId>(),
  kind: z.enum(itemKinds),
  partKey: z.string(),
  author: person.nullable(),
  text: z.string(),
  value: z.int().nullable().describe('a score: 1 on track, 0 off; a rating: 1 to 10'),
  state: z.enum(issueStates).nullable(),
  issueId: idOf<MeetingItemId>().nullable(),
  source: z.object({ kind: z.string(), path: z.string().nullable() }).nullable(),
  votes: z.int(),
  mine: z.boolean().describe('voted for by whoever asks'),
  version: z.int(),
});
export type Item = z.output<typeof itemShape>;

export const meetingShape = z.object({
  id: idOf<MeetingId>(),
  series: z.object({
    id: idOf<MeetingSeriesId>(),
    name: z.string(),
    kind: z.enum(seriesKinds),
    minutes: z.int(),
  }),
  status: z.enum(meetingStatuses),
  onDate: isoDateField,
  atTime: timeField,
  startsAt: z.iso.datetime(),
  attendees: z.array(
    z.object({ ...person.shape, here: z.boolean(), came: z.boolean().describe('was there at some time') }),
  ),
  leader: person.nullable(),
  parts: z.array(partField),
  partKey: z.string().nullable(),
  partSince: z.iso.datetime().nullable(),
  spent: z.record(z.string(), z.number()).describe('seconds by part, up to partSince'),
  issueId: idOf<MeetingItemId>().nullable(),
  items: z.array(itemShape),
  /** What was agreed in meetings before: open, or with its day since the last one; and what else is late. */
  commitments: z.array(actionShape),
  lateElsewhere: z.array(actionShape),
  /** What was agreed in this meeting. */
  actions: z.array(actionShape),
  beganAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
  closedBy: person.nullable(),
  previousOn: isoDateField.nullable(),
  minutes: z.custom<Minutes>().nullable(),
  votesLeft: z.int(),
  now: z.iso.datetime().describe('the server’s clock, by which the parts are timed'),
  version: z.int(),
  may: z.object({ takePart: z.boolean(), manage: z.boolean() }),
});
export type Meeting = z.output<typeof meetingShape>;
