import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { idOf, isoDateField, localTextField } from '#base/http/fields.ts';
import type { TeamId } from '#base/kernel/id.ts';

import { contactSides } from './routing.ts';

const codeField = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[a-z0-9-]+$/);
const spanShape = z.object({
  day: z.int().min(0).max(6).meta({ description: 'Monday 0' }),
  from: z.int().min(0).max(1440).meta({ description: 'minutes since midnight' }),
  to: z.int().min(0).max(1440),
});
const spansField = z.array(spanShape).max(50);
const sideField = z.enum(contactSides);
const withinField = z.int().min(1).max(43_200).nullable().meta({ description: 'minutes' });

const contentFields = {
  teamId: idOf<TeamId>().nullable(),
  withinMinutes: withinField,
  fallbackTeamId: idOf<TeamId>().nullable(),
  opening: spansField.nullable(),
};
const contentShape = z.object(contentFields).nullable();
const cellFields = { side: sideField, channel: codeField, kind: codeField };

export const routingShape = z.object({
  channels: z
    .array(
      z.object({ code: codeField, name: localTextField(60), incoming: z.boolean(), retired: z.boolean() }),
    )
    .max(40),
  kinds: z.array(z.object({ code: codeField, name: localTextField(60), retired: z.boolean() })).max(60),
  opening: spansField,
  rules: z
    .array(
      z.object({
        ...cellFields,
        ...contentFields,
      }),
    )
    .max(4800),
  mix: z
    .array(
      z.object({
        side: sideField,
        channel: codeField,
        share: z.number().min(0).max(100),
        reason: z.string().trim().max(500),
      }),
    )
    .max(80),
  panel: z
    .array(
      z.object({
        id: z.uuid(),
        side: sideField,
        kind: codeField,
        channel: codeField,
        withinMinutes: withinField,
        wish: z.string().trim().max(1000),
        people: z.int().min(1).max(100_000),
        on: isoDateField.nullable(),
      }),
    )
    .max(1000),
});

const standing = { routing: routingShape, version: z.int() };

export const getRouting = endpoint({
  method: 'GET',
  path: '/api/v1/routing',
  summary:
    'Where what comes in goes: channel × kind of contact → team; with the desired channel mix, what the panel said, and what the log shows of the last ninety days',
  input: z.object({}),
  output: z.object({
    ...standing,
    seen: z.array(z.object({ side: sideField, channel: codeField, count: z.int() })),
    may: z.object({ design: z.boolean() }),
  }),
});

export const writeRouting = endpoint({
  method: 'PUT',
  path: '/api/v1/routing',
  summary:
    'Write the parts of the routing that are given, or single cells of its table; the others stay as they are, also where somebody else changed them meanwhile',
  input: z.object({
    version: z.int().min(0),
    ...routingShape.partial().shape,
    cells: z
      .array(z.object({ ...cellFields, was: contentShape, to: contentShape }))
      .max(4800)
      .optional()
      .meta({ description: 'each with what stood there; a cell that stands otherwise now is a conflict' }),
  }),
  output: z.object(standing),
});

export const askRoute = endpoint({
  method: 'GET',
  path: '/api/v1/routing/route',
  summary: 'Where one contact goes, and by when it is answered; at this moment unless another is given',
  input: z.object({
    channel: codeField,
    kind: codeField,
    side: sideField,
    /** In a year for which there is a calendar on both sides. */
    at: z.iso
      .datetime({ offset: true })
      .refine((text) => Math.abs(new Date(text).getUTCFullYear() - 2100) < 200)
      .optional(),
  }),
  output: z.object({
    to: z.enum(['team', 'not-here', 'nowhere']),
    teamId: idOf<TeamId>().nullable(),
    fallbackTeamId: idOf<TeamId>().nullable(),
    withinMinutes: z.int().nullable(),
    open: z.boolean(),
    dueAt: z.iso.datetime().nullable(),
  }),
});
