import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import {
  countField,
  cursorField,
  idOf,
  isoDateField,
  manyOf,
  textField,
  versionField,
} from '#base/http/fields.ts';
import type { AccountId, ActivityId, ContactId, DealId, MemberId } from '#base/kernel/id.ts';

import { activityShape } from './shapes.ts';
import { activityKinds, activityOutcomes, activityStatuses } from './words.ts';

/** An instant with its offset, `2026-11-22T14:05:00+01:00` or `…Z`. */
const instantField = z.iso.datetime({ offset: true });
const minutesField = z.int().min(0).max(1440).nullable();
const outcomeField = z.enum(activityOutcomes).nullable();

const about = {
  kind: z.enum(activityKinds),
  dealId: idOf<DealId>().nullable().optional(),
  /** The deal's account where only the deal is given. */
  accountId: idOf<AccountId>().nullable().optional(),
  contactId: idOf<ContactId>().nullable().optional(),
  /** Whose it is; whoever asks where nobody is given. */
  memberId: idOf<MemberId>().optional(),
  minutes: minutesField.optional(),
  note: textField().optional(),
};

export const listActivities = endpoint({
  method: 'GET',
  path: '/api/v1/activities',
  summary:
    'Activities of a deal, an account, a contact or a member; planned ones first to come, done ones newest first',
  input: z.object({
    status: z.enum(activityStatuses),
    dealId: idOf<DealId>().optional(),
    accountId: idOf<AccountId>().optional(),
    contactId: idOf<ContactId>().optional(),
    members: manyOf(z.union([z.literal('me'), idOf<MemberId>()])).optional(),
    kinds: manyOf(z.enum(activityKinds)).optional(),
    from: isoDateField.optional(),
    to: isoDateField.optional(),
    cursor: cursorField.optional(),
    limit: countField(1, 200).optional(),
  }),
  output: z.object({ rows: z.array(activityShape), next: z.string().nullable() }),
});

export const logActivity = endpoint({
  method: 'POST',
  path: '/api/v1/activities',
  summary: 'Log an activity that was done',
  input: z.object({ ...about, at: instantField.optional(), outcome: outcomeField.optional() }),
  output: activityShape,
});

export const planActivity = endpoint({
  method: 'POST',
  path: '/api/v1/activities/planned',
  summary: 'Plan an activity, from today on',
  input: z.object({ ...about, at: instantField }),
  output: activityShape,
});

export const completeActivity = endpoint({
  method: 'POST',
  path: '/api/v1/activities/:activityId/complete',
  summary: 'Say that a planned activity was done, and how it went',
  input: z.object({
    activityId: idOf<ActivityId>(),
    version: versionField,
    /** When it was done; now where nothing is given. */
    at: instantField.optional(),
    outcome: outcomeField.optional(),
    minutes: minutesField.optional(),
    note: textField().optional(),
  }),
  output: activityShape,
});

export const editActivity = endpoint({
  method: 'PATCH',
  path: '/api/v1/activities/:activityId',
  summary: 'Change an activity',
  input: z.object({
    activityId: idOf<ActivityId>(),
    version: versionField,
    kind: about.kind.optional(),
    contactId: about.contactId,
    memberId: about.memberId,
    at: instantField.optional(),
    outcome: outcomeField.optional(),
    minutes: minutesField.optional(),
    note: textField().optional(),
  }),
  output: activityShape,
});

export const deleteActivity = endpoint({
  method: 'DELETE',
  path: '/api/v1/activities/:activityId',
  summary: 'Delete an activity that was entered by mistake',
  input: z.object({ activityId: idOf<ActivityId>(), version: countField(1, 2 ** 31 - 1) }),
  output: z.null(),
});
