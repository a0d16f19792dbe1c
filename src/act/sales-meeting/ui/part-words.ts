import { useWords } from '#base/ui-kit/language.tsx';

import { meetingMessages } from '../messages.ts';
import type { Part } from '../rules/agenda.ts';
import type { PartKind } from '../words.ts';

/** What parts of an agenda are called, and what is done in them. */
export function usePartWords() {
  const words = useWords(meetingMessages);
  const kinds: Record<PartKind, [string, string]> = {
    news: [words.news, words.newsSays],
    score: [words.score, words.scoreSays],
    commitments: [words.commitments, words.commitmentsSays],
    issues: [words.issues, words.issuesSays],
    decisions: [words.decisions, words.decisionsSays],
    actions: [words.actions, words.actionsSays],
    rating: [words.ratingPart, words.ratingSays],
    own: [words.own, words.ownSays],
  };
  return {
    nameOfKind: (kind: PartKind) => kinds[kind][0],
    nameOf: ({ kind, name }: Pick<Part, 'kind' | 'name'>) => name ?? kinds[kind][0],
    saysOf: ({ kind }: Pick<Part, 'kind'>) => kinds[kind][1],
  };
}
