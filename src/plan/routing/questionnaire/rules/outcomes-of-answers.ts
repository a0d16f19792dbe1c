import type { PanelOutcome } from '../../routing.ts';
import type { PanelAnswer, Said } from '../answer.ts';

/** An outcome of the panel that was added up from questionnaires. */
export type AnsweredOutcome = PanelOutcome & { answered: true };

/**
 * What questionnaires come to: one outcome per side, kind of contact and preferred channel, with how many said so, the
 * day of the last, and the response time that at least half of those who named one would be content with (the lower
 * median). Most people first.
 */
export function outcomesOfAnswers(answers: readonly PanelAnswer[]): AnsweredOutcome[] {
  const groups = new Map<string, { answer: PanelAnswer; said: Said }[]>();
  for (const answer of answers)
    for (const said of answer.said) {
      const key = `${answer.side} ${said.kind} ${said.channel}`;
      groups.set(key, [...(groups.get(key) ?? []), { answer, said }]);
    }
  return [...groups]
    .flatMap(([id, voices]): AnsweredOutcome[] => {
      const [first] = voices;
      if (!first) return [];
      return [
        {
          id,
          side: first.answer.side,
          kind: first.said.kind,
          channel: first.said.channel,
          withinMinutes: lowerMedian(voices.flatMap(({ said }) => said.withinMinutes ?? [])),
          wish: '',
          people: voices.length,
          on: voices.map(({ answer }) => answer.on).reduce((a, b) => (a > b ? a : b)),
          answered: true,
        },
      ];
    })
    .toSorted((a, b) => b.people - a.people);
}

export function isAnswered(outcome: PanelOutcome): outcome is AnsweredOutcome {
  return 'answered' in outcome;
}

function lowerMedian(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? null;
}
