import { yes, type Decision } from '#base/kernel/decision.ts';
import type { SetAsideReason, SignalState } from '#check/signals/rules/states.ts';

/** May a signal go on the agenda of everybody? Not one about a named person, unless that was agreed to. */
export function canGoToMeeting(
  subject: 'organisation' | 'team' | 'member',
  agreed: boolean,
): Decision<{ because: 'about-somebody' }> {
  return subject === 'member' && !agreed ? { ok: false, because: 'about-somebody' } : yes;
}

/** "Another reason" says nothing by itself. */
export function canSetAside(
  reason: SetAsideReason,
  note: string | null,
): Decision<{ because: 'reason-needs-note' }> {
  return reason === 'other' && !note ? { ok: false, because: 'reason-needs-note' } : yes;
}

/** Is there something to take back? */
export function canReopen(state: SignalState): Decision<{ because: 'nothing-to-reopen' }> {
  return state === 'open' || state === 'passed' ? { ok: false, because: 'nothing-to-reopen' } : yes;
}
