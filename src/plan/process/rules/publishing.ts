import { yes, type Decision } from '#base/kernel/decision.ts';

import type { DrawingState, Stand } from '../process.ts';
import type { ProcessModel } from './model.ts';

type Drawing = { stand: Stand; state: DrawingState; model: Pick<ProcessModel, 'nodes'> };

/** May this drawing take the next step on its way to everybody? */
export function canGoTo(
  { stand, state, model }: Drawing,
  to: DrawingState | 'published',
): Decision<{ because: 'only-to-be' | 'empty' | 'not-asked' | 'not-approved' }> {
  if (stand !== 'to-be') return { ok: false, because: 'only-to-be' };
  if (to === 'draft') return state === 'draft' ? { ok: false, because: 'not-asked' } : yes;
  if (model.nodes.length === 0) return { ok: false, because: 'empty' };
  if (to === 'approved') return state === 'in-review' ? yes : { ok: false, because: 'not-asked' };
  if (to === 'published') return state === 'approved' ? yes : { ok: false, because: 'not-approved' };
  return yes;
}
