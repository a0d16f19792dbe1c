import { daysBetween, type IsoDate } from '#base/kernel/date.ts';

import type { SignalState } from './states.ts';

/** A signal that was found before, with the same identity. */
export type Known = { state: SignalState; seenOn: IsoDate };

/** What a run does with a finding: a signal of its own, the same one seen again, or one that has been dealt with. */
export type Return = 'new' | 'again' | 'rests';

/** A pattern that was not seen for four weeks and comes back, is another one. */
const quietDays = 28;

/**
 * Does a finding make a new signal? The same one does not come back every week: as long as it is seen from run to run
 * it stays the signal that it is, and one that was explained, decided or set aside keeps its answer, also when it grows
 * or shrinks. Only after four weeks of silence is it news again.
 * @param last the latest signal of the same identity
 */
export function returnOf(last: Known | null, today: IsoDate): Return {
  if (last === null || daysBetween(last.seenOn, today) > quietDays) return 'new';
  return isAnswered(last.state) ? 'rests' : 'again';
}

/** Has somebody said what this was, so that it need not be asked again? */
export function isAnswered(state: SignalState): boolean {
  return state === 'explained' || state === 'decided' || state === 'set-aside';
}

/**
 * Did a signal hold? One that is still seen four weeks after it was found, did; one that was gone sooner by itself did
 * not; before that nobody knows. What people say of it goes before this.
 */
export function held(
  { foundOn, seenOn }: { foundOn: IsoDate; seenOn: IsoDate },
  goneOn: IsoDate | null,
): 'held' | 'went' | 'too-soon' {
  if (daysBetween(foundOn, seenOn) >= quietDays) return 'held';
  return goneOn === null ? 'too-soon' : 'went';
}
