/** Where a signal stands: open until somebody says something of it, passed when it went by itself. */
export const signalStates = ['open', 'agenda', 'explained', 'decided', 'set-aside', 'passed'] as const;
export type SignalState = (typeof signalStates)[number];

/** What can be said of a signal. The first five say where it stands, the last two whether it proved true. */
export const answerKinds = [
  'agenda',
  'explained',
  'decided',
  'set-aside',
  'reopened',
  'true',
  'noise',
] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** Why a signal is set aside: chance, known already, happened once, the figures are wrong, something else. */
export const setAsideReasons = ['chance', 'known', 'once', 'wrong-figures', 'other'] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];

/** Where a signal stands by its last answer of those that say so. */
export function stateOf(last: AnswerKind | null, isGone: boolean): SignalState {
  if (last === 'agenda' || last === 'explained' || last === 'decided' || last === 'set-aside') return last;
  return isGone ? 'passed' : 'open';
}
