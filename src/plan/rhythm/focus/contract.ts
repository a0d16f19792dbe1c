import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { idOf, lineField } from '#base/http/fields.ts';

import { loggedKinds } from '../rules/settings.ts';
import type { FocusId } from './focus.ts';

const momentField = z.iso.datetime({ offset: true });

const focusShape = z.object({
  id: idOf<FocusId>(),
  kind: z.enum(loggedKinds),
  what: z.string().nullable(),
  minutes: z.int(),
  target: z.int().nullable(),
  plannedAt: z.string().nullable(),
  startedAt: z.string().nullable(),
  interruptions: z.array(
    z.object({ from: z.string(), to: z.string().nullable(), what: z.string().nullable() }),
  ),
  endedAt: z.string().nullable(),
  /** What was logged since it began, up to its end: per kind. */
  logged: z.array(z.object({ kind: z.enum(loggedKinds), count: z.int() })),
  /** Counts as net selling time: its kind does by the rules of the organisation. */
  sells: z.boolean(),
});

export const getFocus = endpoint({
  method: 'GET',
  path: '/api/v1/focus',
  summary: 'One’s own focus blocks: the one that runs, those planned, and those of the last two weeks',
  input: z.object({}),
  output: z.object({
    running: focusShape.nullable(),
    planned: z.array(focusShape),
    over: z.array(focusShape).describe('newest first'),
    now: z.string().describe('the clock of the server, as it answers'),
    may: z.object({ focus: z.boolean() }),
  }),
});

export const beginFocus = endpoint({
  method: 'POST',
  path: '/api/v1/focus',
  summary: 'Begin a focus block now, or plan one',
  input: z.object({
    kind: z.enum(loggedKinds),
    what: lineField(120).nullable().default(null),
    minutes: z.int().min(5).max(240),
    target: z.int().min(1).max(200).nullable().default(null),
    at: momentField.nullable().default(null).describe('null begins it now'),
  }),
  output: focusShape,
});

const one = z.object({ focusId: idOf<FocusId>() });

export const startFocus = endpoint({
  method: 'POST',
  path: '/api/v1/focus/:focusId/start',
  summary: 'Start a focus block that was planned',
  input: one,
  output: focusShape,
});

export const interruptFocus = endpoint({
  method: 'POST',
  path: '/api/v1/focus/:focusId/interrupt',
  summary: 'Note that something comes between; the clock stands still until one goes on',
  input: one.extend({ what: lineField(120).nullable().default(null) }),
  output: focusShape,
});

export const resumeFocus = endpoint({
  method: 'POST',
  path: '/api/v1/focus/:focusId/resume',
  summary: 'Go on after something came between',
  input: one,
  output: focusShape,
});

export const endFocus = endpoint({
  method: 'POST',
  path: '/api/v1/focus/:focusId/end',
  summary: 'End a focus block; one that was forgotten ends when it was meant to',
  input: one,
  output: focusShape,
});

export const removeFocus = endpoint({
  method: 'DELETE',
  path: '/api/v1/focus/:focusId',
  summary: 'Take a focus block away that was planned or is over',
  input: one,
  output: z.null(),
});
