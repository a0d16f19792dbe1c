import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { idOf, paragraphField, textField, versionField } from '#base/http/fields.ts';
import type { ApprovalId, DealId, PhaseId } from '#base/kernel/id.ts';

import { dealRowShape, givenResult, waitingApprovalShape } from './shapes.ts';

export const listApprovals = endpoint({
  method: 'GET',
  path: '/api/v1/approvals',
  summary:
    'The steps that wait for the approval of whoever asks, and those that whoever asks waits for; oldest first',
  input: z.object({}),
  output: z.object({
    /** For you to answer; the two hundred that wait longest. */
    waiting: z.array(waitingApprovalShape),
    /** What you asked for yourself and was not answered yet. */
    asked: z.array(waitingApprovalShape),
  }),
});

export const askApproval = endpoint({
  method: 'POST',
  path: '/api/v1/deals/:dealId/approval',
  summary: 'Ask a manager to agree to a step of a deal that is ready for it but for that',
  input: z.object({
    dealId: idOf<DealId>(),
    version: versionField,
    /** Null: the order. */
    toPhaseId: idOf<PhaseId>().nullable(),
    note: textField(2000).optional(),
    results: z.array(givenResult).max(100).optional(),
  }),
  output: dealRowShape,
});

export const approveStep = endpoint({
  method: 'POST',
  path: '/api/v1/approvals/:approvalId/approve',
  summary: 'Agree to a step: to a phase it is taken at once, the order may then be brought in',
  input: z.object({ approvalId: idOf<ApprovalId>(), note: textField(2000).optional() }),
  output: dealRowShape,
});

export const sendBackStep = endpoint({
  method: 'POST',
  path: '/api/v1/approvals/:approvalId/send-back',
  summary: 'Do not agree to a step, with the reason; the deal stays where it is',
  input: z.object({ approvalId: idOf<ApprovalId>(), reason: paragraphField(2000) }),
  output: dealRowShape,
});

export const withdrawApproval = endpoint({
  method: 'POST',
  path: '/api/v1/approvals/:approvalId/withdraw',
  summary: 'Take back a request that was not answered yet',
  input: z.object({ approvalId: idOf<ApprovalId>() }),
  output: dealRowShape,
});
