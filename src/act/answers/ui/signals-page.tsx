import type { Signal } from '#check/signals/contract.ts';
import { SignalsScreen } from '#check/signals/ui/signals-screen.tsx';

import { AnswerBar } from './answer-bar.tsx';

const answersOf = (signal: Signal) => <AnswerBar key={signal.id} signal={signal} />;

/** The signals, with what can be said of them. */
export function SignalsPage() {
  return <SignalsScreen answersOf={answersOf} />;
}
