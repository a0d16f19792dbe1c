import { dayWords } from '#base/i18n/day-words.ts';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { clockText } from '#plan/rhythm/rules/move-time.ts';
import { frequencyWords } from '#plan/rhythm/rules/in-words.ts';

import type { LoopStop } from '../contract.ts';
import { loopMessages } from '../messages.ts';

/** How something runs, as it is drawn: what keeps its rhythm and is still to be done shows that it is due. */
export type Shown = 'on-rhythm' | 'due' | 'late' | 'skipped' | 'undecided';
export const shownInOrder: readonly Shown[] = ['late', 'due', 'on-rhythm', 'skipped', 'undecided'];

export function shownOf({ status, due }: Pick<LoopStop, 'status' | 'due'>): Shown {
  return status === 'on-rhythm' && due ? 'due' : status;
}

/** What is said of an item on the loop. */
export function useStopWords() {
  const words = useWords(loopMessages);
  const language = useLanguage();
  const { today } = useViewer();
  const nameOf = (stop: LoopStop) => inLanguage(stop.name, language);
  const oftenOf = (stop: LoopStop) => frequencyWords(stop, language);
  const nextOf = ({ next }: LoopStop) =>
    next === null
      ? null
      : words.nextOn(
          [
            dayWords(next.day, today, language),
            next.from === null ? null : clockText(next.from),
            next.once ? words.once : null,
          ]
            .filter((part) => part !== null)
            .join(' '),
        );
  return {
    words,
    /** `volgende di 24 nov 10:00`, or null where the published rhythm has no time for it. */
    nextOf,
    nameOf,
    oftenOf,
    /** `Loopt achter`. */
    statusOf: (stop: LoopStop) => words[shownOf(stop)],
    /** `2 keer achter`, `1 van 3`, `laatst ma 16 nov`: what says most. */
    detailOf: (stop: LoopStop): string => {
      if (stop.status === 'undecided') return oftenOf(stop);
      if (stop.status === 'late' && stop.behind > 1) return words.behind(stop.behind);
      if (stop.due && stop.expected > 1) return words.progressOf(stop.done, stop.expected);
      if (stop.status !== 'late' && stop.next) return nextOf(stop) ?? '';
      if (stop.lastOn) return words.lastOn(dayWords(stop.lastOn, today, language));
      return stop.status === 'late' ? words.neverYet : oftenOf(stop);
    },
    /** The whole of it, for who listens. */
    spokenOf: (stop: LoopStop) => words.named(nameOf(stop), words[shownOf(stop)], oftenOf(stop)),
  };
}
