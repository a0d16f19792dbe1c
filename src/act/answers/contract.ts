import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { idOf, paragraphField, versionField, weekField } from '#base/http/fields.ts';
import type { SignalId } from '#base/kernel/id.ts';
import { signalShape } from '#check/signals/contract.ts';
import { setAsideReasons } from '#check/signals/rules/states.ts';

const ofSignal = { signalId: idOf<SignalId>(), version: versionField };
const noteField = paragraphField(2000);

export const takeToMeeting = endpoint({
  method: 'POST',
  path: '/api/v1/signals/:signalId/agenda',
  summary: 'Put a signal on the agenda of the next meeting',
  input: z.object(ofSignal),
  output: signalShape,
});

export const explainSignal = endpoint({
  method: 'POST',
  path: '/api/v1/signals/:signalId/explanation',
  summary: 'Say what is behind a signal; it does not come back while it lasts',
  input: z.object({ ...ofSignal, note: noteField }),
  output: signalShape,
});

export const decideOnSignal = endpoint({
  method: 'POST',
  path: '/api/v1/signals/:signalId/decision',
  summary: 'Answer a signal with a decision; from the week in which it holds, what is usual begins anew',
  input: z.object({ ...ofSignal, note: noteField, holdsFrom: weekField.nullable().optional() }),
  output: signalShape,
});

export const setSignalAside = endpoint({
  method: 'POST',
  path: '/api/v1/signals/:signalId/set-aside',
  summary: 'Set a signal aside with a reason; it does not come back while it lasts',
  input: z.object({ ...ofSignal, reason: z.enum(setAsideReasons), note: noteField.nullable().optional() }),
  output: signalShape,
});

export const reopenSignal = endpoint({
  method: 'POST',
  path: '/api/v1/signals/:signalId/reopen',
  summary: 'Take back what was last said of a signal: it is open again',
  input: z.object(ofSignal),
  output: signalShape,
});

export const judgeSignal = endpoint({
  method: 'POST',
  path: '/api/v1/signals/:signalId/verdict',
  summary: 'Say whether a signal proved true or was chance',
  input: z.object({ ...ofSignal, verdict: z.enum(['true', 'noise']) }),
  output: signalShape,
});
