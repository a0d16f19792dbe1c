import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';

/**
 * What can be looked on at. A change of what belongs to a deal (an activity) is a change of the deal. `notice` says that
 * the bell has news, with the member's id; others do not hear it. `figures` says that the figures of the scoreboard were
 * counted anew.
 */
export const liveKinds = [
  'deal',
  'account',
  'sales-cycle',
  'rhythm',
  'rhythm-plan',
  'notice',
  'action',
  'process',
  'meeting',
  'figures',
  'signal',
  'routing',
  'staff-consent',
  'wall',
  'figure-comment',
  'won',
] as const;
export type LiveKind = (typeof liveKinds)[number];

/** Something changed; what, is asked for where it is shown. */
export const changeShape = z.object({
  kind: z.enum(liveKinds),
  /** Null where many changed at once, or some may have. */
  id: z.string().nullable(),
  /** The version that it has now; null where something that belongs to it changed, or where it is gone. */
  version: z.int().nullable(),
});
export type Change = z.output<typeof changeShape>;

export const followChanges = endpoint({
  method: 'GET',
  path: '/api/v1/live',
  summary:
    'Server-sent events: `change` for each change in the organisation, as it is committed; `hello` when it begins, ' +
    'after which a reader that was away asks anew for what it shows',
  input: z.object({}),
  output: changeShape,
  stream: true,
});
