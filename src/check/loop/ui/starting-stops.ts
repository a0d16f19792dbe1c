import type { IsoDate } from '#base/kernel/date.ts';
import type { RhythmItemId } from '#plan/rhythm/item.ts';
import { startingItems } from '#plan/rhythm/rules/starting-items.ts';

import type { LoopStop } from '../contract.ts';

/** What a loop begins with, to be drawn before there is one. */
export function startingStops(): LoopStop[] {
  return startingItems.map(({ code, part, name, frequency, minutes, responsible, who, sells }) => ({
    id: code as RhythmItemId,
    code,
    part,
    name,
    verdict: 'open',
    ...frequency,
    minutes,
    responsible,
    who: [...who],
    sells,
    status: 'undecided',
    due: false,
    done: 0,
    expected: 0,
    behind: 0,
    lastOn: null,
    until: '2000-01-01' as IsoDate,
    byLog: false,
    next: null,
  }));
}
