import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { countField, idOf, isoDateField, versionField } from '#base/http/fields.ts';
import type { MemberId } from '#base/kernel/id.ts';

import { roleCodeField } from './catalogue-contract.ts';
import type { RoleAssignmentId } from './role.ts';

export const assignmentShape = z.object({
  id: idOf<RoleAssignmentId>(),
  memberId: idOf<MemberId>(),
  role: roleCodeField,
  sharePercent: z.int(),
  from: isoDateField,
  to: isoDateField.nullable(),
  version: z.int(),
});

export const listRoles = endpoint({
  method: 'GET',
  path: '/api/v1/role-assignments',
  summary: 'Which roles the members hold, held and will hold, for which share of their time',
  input: z.object({ on: isoDateField.optional(), memberId: idOf<MemberId>().optional() }),
  output: z.object({
    assignments: z.array(assignmentShape),
    /** The day on the organisation's calendar. */
    today: isoDateField,
    may: z.object({ edit: z.boolean() }),
  }),
});

const assignmentFields = {
  role: roleCodeField,
  sharePercent: z.int().min(1).max(100),
  from: isoDateField,
  to: isoDateField.nullable(),
};
const ofAssignment = { assignmentId: idOf<RoleAssignmentId>(), version: versionField };

export const assignRole = endpoint({
  method: 'POST',
  path: '/api/v1/role-assignments',
  summary: 'Give a member a role for a share of the time, from a day on',
  input: z.object({ memberId: idOf<MemberId>(), ...assignmentFields }),
  output: assignmentShape,
});

export const editRole = endpoint({
  method: 'PATCH',
  path: '/api/v1/role-assignments/:assignmentId',
  summary: 'Change the role, share or days of an assignment',
  input: z.object({ ...ofAssignment, ...z.object(assignmentFields).partial().shape }),
  output: assignmentShape,
});

export const endRole = endpoint({
  method: 'POST',
  path: '/api/v1/role-assignments/:assignmentId/end',
  summary: 'End a role on a day, which is its last; what was done in it stays',
  input: z.object({ ...ofAssignment, on: isoDateField }),
  output: assignmentShape,
});

export const removeRole = endpoint({
  method: 'DELETE',
  path: '/api/v1/role-assignments/:assignmentId',
  summary: 'Remove an assignment that was a mistake; a role that was held is ended instead',
  input: z.object({ assignmentId: idOf<RoleAssignmentId>(), version: countField(1, 2 ** 31 - 1) }),
  output: z.null(),
});
