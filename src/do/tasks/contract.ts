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
import type { AccountId, ContactId, DealId, MemberId, TaskId } from '#base/kernel/id.ts';

import { recurrenceUnits, type Recurrence, type Weekday } from './rules/recurrence.ts';
import { priorities, taskKinds, taskStatuses } from './words.ts';

const weekdayField = z.int().min(1).max(7) as unknown as z.ZodType<Weekday, Weekday>;
const whichField = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(-1)]);
const timeField = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ description: 'on the organisation’s clock, `14:05`' });

export const recurrenceField = z.object({
  unit: z.enum(recurrenceUnits),
  every: z.int().min(1).max(99),
  on: z.array(weekdayField).max(7),
  monthDay: z.int().min(1).max(31).nullable(),
  nth: z.object({ which: whichField, weekday: weekdayField }).nullable(),
  from: z.enum(['due', 'done']),
  until: isoDateField.nullable(),
  left: z.int().min(1).max(999).nullable(),
}) as unknown as z.ZodType<Recurrence, Recurrence>;

const person = z.object({ id: idOf<MemberId>(), name: z.string() });

export const taskShape = z.object({
  id: idOf<TaskId>(),
  title: z.string(),
  note: z.string().nullable(),
  kind: z.enum(taskKinds),
  status: z.enum(taskStatuses),
  priority: z.enum(priorities),
  dueOn: isoDateField,
  dueTime: z.string().nullable(),
  remindMinutes: z.int().nullable(),
  recurrence: recurrenceField.nullable(),
  member: person.nullable(),
  madeBy: person.nullable(),
  deal: z.object({ id: idOf<DealId>(), title: z.string() }).nullable(),
  account: z.object({ id: idOf<AccountId>(), name: z.string() }).nullable(),
  contact: z.object({ id: idOf<ContactId>(), name: z.string() }).nullable(),
  endedAt: z.iso.datetime().nullable(),
  endedBy: person.nullable(),
  version: z.int(),
  may: z.object({ edit: z.boolean() }),
});
export type Task = z.output<typeof taskShape>;

export const listTasks = endpoint({
  method: 'GET',
  path: '/api/v1/tasks',
  summary:
    'Tasks: open ones by when they are due, ended ones newest first; of whom, of a deal or of an account',
  input: z.object({
    show: z.enum(['open', 'done']).optional(),
    /** `me`, `team` (who report to you or are in your team), `all`, or a member's id. */
    whose: z.union([z.enum(['me', 'team', 'all']), idOf<MemberId>()]).optional(),
    dealId: idOf<DealId>().optional(),
    accountId: idOf<AccountId>().optional(),
    cursor: cursorField.optional(),
    limit: countField(1, 200).optional(),
  }),
  output: z.object({
    rows: z.array(taskShape),
    next: z.string().nullable(),
    may: z.object({ add: z.boolean(), seeTeam: z.boolean() }),
  }),
});

const ofTask = z.object({ taskId: idOf<TaskId>(), version: versionField });
const answer = z.object({ task: taskShape, next: taskShape.nullable() });

export const getTask = endpoint({
  method: 'GET',
  path: '/api/v1/tasks/:taskId',
  summary: 'One task',
  input: ofTask.pick({ taskId: true }),
  output: taskShape,
});

const details = {
  title: lineField(300),
  note: textField(),
  kind: z.enum(taskKinds),
  priority: z.enum(priorities),
  dueOn: isoDateField,
  dueTime: timeField.nullable(),
  remindMinutes: z.int().min(0).max(43_200).nullable(),
  recurrence: recurrenceField.nullable(),
  memberId: idOf<MemberId>().nullable(),
  contactId: idOf<ContactId>().nullable(),
};

export const addTask = endpoint({
  method: 'POST',
  path: '/api/v1/tasks',
  summary: 'Add a task, for oneself unless somebody else is given; a task with a time reminds at that time',
  input: z.object({
    ...z.object(details).partial().shape,
    title: details.title,
    dueOn: details.dueOn,
    dealId: idOf<DealId>().nullable().optional(),
    accountId: idOf<AccountId>().nullable().optional(),
  }),
  output: taskShape,
});

export const editTask = endpoint({
  method: 'PATCH',
  path: '/api/v1/tasks/:taskId',
  summary: 'Change what is given of an open task: put it off, hand it over, say more',
  input: z.object({ ...ofTask.shape, ...z.object(details).partial().shape }),
  output: taskShape,
});

export const completeTask = endpoint({
  method: 'POST',
  path: '/api/v1/tasks/:taskId/complete',
  summary: 'Say that a task is done; one that comes back is followed by its next',
  input: ofTask,
  output: answer,
});

export const skipTask = endpoint({
  method: 'POST',
  path: '/api/v1/tasks/:taskId/skip',
  summary: 'Leave one of a series out and go on with the next',
  input: ofTask,
  output: answer,
});

export const reopenTask = endpoint({
  method: 'POST',
  path: '/api/v1/tasks/:taskId/reopen',
  summary: 'Take back that a task was done, skipped or removed; the next that was made for it goes again',
  input: ofTask,
  output: taskShape,
});

export const removeTask = endpoint({
  method: 'POST',
  path: '/api/v1/tasks/:taskId/remove',
  summary: 'Remove a task, with all that would come after it',
  input: ofTask,
  output: taskShape,
});

export const reminderChoiceShape = z.object({
  mailAtMoment: z.boolean().describe('an e-mail at each reminder'),
  mailInMorning: z
    .boolean()
    .describe('on working days an e-mail at seven with what is for today and what is late'),
  mailIsSet: z.boolean(),
  hasAddress: z.boolean(),
});

export const getReminderChoice = endpoint({
  method: 'GET',
  path: '/api/v1/me/reminders',
  summary: 'How you are reminded by e-mail',
  input: z.object({}),
  output: reminderChoiceShape,
});

export const chooseReminders = endpoint({
  method: 'PUT',
  path: '/api/v1/me/reminders',
  summary: 'Choose how you are reminded by e-mail',
  input: reminderChoiceShape.pick({ mailAtMoment: true, mailInMorning: true }),
  output: reminderChoiceShape,
});
