import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import {
  countField,
  cursorField,
  idOf,
  isoDateField,
  lineField,
  textField,
  versionField,
} from '#base/http/fields.ts';
import type { ActionId, MemberId } from '#base/kernel/id.ts';

import { actionStatuses } from './words.ts';

const person = z.object({ id: idOf<MemberId>(), name: z.string() });

export const originShape = z
  .object({
    kind: z.string().describe('one word: `meeting`, `process-change`, `signal`'),
    id: z.string(),
    name: z.string().describe('what it was called when the action was made'),
    path: z.string().nullable().describe('where to look, within the application'),
  })
  .describe('what the action comes from');

export const actionShape = z.object({
  id: idOf<ActionId>(),
  title: z.string(),
  note: z.string().nullable(),
  owner: person.nullable().describe('whose it is; null where they are gone'),
  dueOn: isoDateField,
  status: z.enum(actionStatuses),
  droppedBecause: z.string().nullable(),
  remindDays: z.int().nullable().describe('so many days before it is due, at nine; null for no reminder'),
  origin: originShape.nullable(),
  isPrivate: z.boolean().describe('seen by those alone who agreed on it'),
  madeBy: person.nullable(),
  madeAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  endedBy: person.nullable(),
  version: z.int(),
  may: z.object({ edit: z.boolean() }),
});
export type Action = z.output<typeof actionShape>;

export const listActions = endpoint({
  method: 'GET',
  path: '/api/v1/actions',
  summary: 'Actions: open ones by when they are due, ended ones newest first; of whom, or from where',
  input: z.object({
    show: z.enum(['open', 'ended']).optional(),
    /** `me`, `team` (who report to you or are in your team), `all`, or a member's id. */
    whose: z.union([z.enum(['me', 'team', 'all']), idOf<MemberId>()]).optional(),
    originId: z.uuid().optional(),
    /** A part of the action, its note, or what it comes from. */
    text: z.string().trim().max(100).optional(),
    cursor: cursorField.optional(),
    limit: countField(1, 200).optional(),
  }),
  output: z.object({
    rows: z.array(actionShape),
    next: z.string().nullable(),
    may: z.object({ add: z.boolean(), seeTeam: z.boolean() }),
  }),
});

const ofAction = z.object({ actionId: idOf<ActionId>(), version: versionField });

export const getAction = endpoint({
  method: 'GET',
  path: '/api/v1/actions/:actionId',
  summary: 'One action',
  input: ofAction.pick({ actionId: true }),
  output: actionShape,
});

const details = {
  title: lineField(300),
  note: textField(),
  ownerId: idOf<MemberId>(),
  dueOn: isoDateField,
  remindDays: z.int().min(0).max(60).nullable(),
};

export const addAction = endpoint({
  method: 'POST',
  path: '/api/v1/actions',
  summary:
    'Agree on an action: one’s own unless somebody else is given; reminds on its day unless said otherwise',
  input: z.object({
    ...z.object(details).partial().shape,
    title: details.title,
    dueOn: details.dueOn,
  }),
  output: actionShape,
});

export const editAction = endpoint({
  method: 'PATCH',
  path: '/api/v1/actions/:actionId',
  summary: 'Change what is given of an open action: another day, another owner, other words',
  input: z.object({ ...ofAction.shape, ...z.object(details).partial().shape }),
  output: actionShape,
});

export const completeAction = endpoint({
  method: 'POST',
  path: '/api/v1/actions/:actionId/complete',
  summary: 'Say that an action is done',
  input: ofAction,
  output: actionShape,
});

export const dropAction = endpoint({
  method: 'POST',
  path: '/api/v1/actions/:actionId/drop',
  summary: 'Leave an action, and say why',
  input: z.object({ ...ofAction.shape, because: lineField(500) }),
  output: actionShape,
});

export const reopenAction = endpoint({
  method: 'POST',
  path: '/api/v1/actions/:actionId/reopen',
  summary: 'Take back that an action was done or left',
  input: ofAction,
  output: actionShape,
});
