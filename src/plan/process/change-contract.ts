import * as z from 'zod';

import { actionStatuses } from '#base/actions/words.ts';
import { endpoint } from '#base/http/contract.ts';
import { idOf, isoDateField, lineField, paragraphField } from '#base/http/fields.ts';
import type { ActionId, MemberId } from '#base/kernel/id.ts';

import type { ProcessId } from './rules/model.ts';

const processId = idOf<ProcessId>();

export const changeActionShape = z.object({
  actionId: idOf<ActionId>(),
  difference: z.string(),
  title: z.string(),
  owner: z.string().nullable(),
  dueOn: isoDateField,
  status: z.enum(actionStatuses),
  madeOn: isoDateField,
  endedOn: isoDateField.nullable(),
});

export const listChangeActions = endpoint({
  method: 'GET',
  path: '/api/v1/processes/:processId/change-actions',
  summary: 'The actions that were agreed to bring a process from as it is to as it should be',
  input: z.object({ processId }),
  output: z.object({ actions: z.array(changeActionShape) }),
});

export const addChangeAction = endpoint({
  method: 'POST',
  path: '/api/v1/processes/:processId/change-actions',
  summary: 'Agree on an action for one difference between the process as it is and as it should be',
  input: z.object({
    processId,
    difference: paragraphField(400),
    title: lineField(300),
    ownerId: idOf<MemberId>(),
    dueOn: isoDateField,
  }),
  output: z.object({ actions: z.array(changeActionShape) }),
});
