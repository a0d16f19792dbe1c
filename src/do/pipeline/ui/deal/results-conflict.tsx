import type { CriterionId } from '#base/kernel/id.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { ConflictDialog } from '#base/ui-kit/conflict-dialog.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { Deal } from '../../shapes.ts';
import type { Answer } from '../gate/criterion-field.tsx';
import { noAnswer, type Answers } from '../gate/results-form.ts';
import { ChangedBy } from './changed-by.tsx';
import { dealMessages } from './deal-messages.ts';
import { sayAnswer } from './say-answer.ts';

/** Two people recorded results of one deal: what the one wrote beside what stands there now, to choose from. */
export function ResultsConflict(props: {
  /** The answers as they were when somebody began, and as they wrote them. */
  began: Answers;
  mine: Answers;
  now: Deal;
  busy: boolean;
  error: unknown;
  onKeep: (own: ReadonlySet<CriterionId>) => void;
  onLeave: () => void;
}) {
  const { began, mine, now, busy, error, onKeep, onLeave } = props;
  const words = useWords(dealMessages);
  const language = useLanguage();
  const criteria = now.cycle.phases.flatMap((phase) => phase.criteria);
  const lines = criteria
    .filter(({ id }) => mine.has(id))
    .map((criterion) => {
      const say = (answer: Answer) => sayAnswer(criterion, answer, words, language);
      return {
        key: criterion.id,
        name: inLanguage(criterion.name, language),
        before: say(began.get(criterion.id) ?? noAnswer),
        yours: say(mine.get(criterion.id) ?? noAnswer),
        now: say(recordedAnswer(criterion)),
      };
    });
  return (
    <ConflictDialog
      busy={busy}
      error={error}
      key={now.version}
      lines={lines}
      onKeep={(own) => onKeep(own as ReadonlySet<CriterionId>)}
      onLeave={onLeave}
      says={<ChangedBy deal={now} />}
    />
  );
}

type Criterion = Deal['cycle']['phases'][number]['criteria'][number];

/** What stands in the deal. */
export function recordedAnswer({ result }: Criterion): Answer {
  return result ? { value: result.value, note: result.note } : noAnswer;
}
