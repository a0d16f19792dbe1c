import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CriterionId } from '#base/kernel/id.ts';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';

import { getDeal, recordResults } from '../../contract.ts';
import type { Deal } from '../../shapes.ts';
import type { Answer } from '../gate/criterion-field.tsx';
import { givenResults, noAnswer, type Answers } from '../gate/results-form.ts';
import { recordedAnswer } from './results-conflict.tsx';
import { sameAnswer } from './say-answer.ts';

type Criterion = Deal['cycle']['phases'][number]['criteria'][number];
const none: Answers = new Map();

/**
 * Results as they are being filled in. Where a colleague recorded one of the same meanwhile, `contested` is the deal as
 * it is now, to choose from; what else changed of the deal is in nobody's way.
 */
export function useResultsForm(deal: Deal, onSaved: () => void) {
  const queries = useQueryClient();
  const [changed, setChanged] = useState(none);
  const [began, setBegan] = useState(none);
  const [contested, setContested] = useState<Deal | null>(null);
  const leave = () => {
    setChanged(none);
    setBegan(none);
    setContested(null);
  };
  const send = async (answers: Answers, now: Deal): Promise<void> => {
    if (answers.size === 0) return;
    try {
      await ask(recordResults, {
        dealId: now.id,
        version: now.version,
        results: givenResults(answers),
      });
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 409) throw error;
      const fresh = await ask(getDeal, { dealId: now.id });
      if (isContested(began, answers, fresh)) throw new Contested(fresh);
      await send(answers, fresh);
    }
  };
  const save = useMutation({
    mutationFn: ({ answers, now }: { answers: Answers; now: Deal }) => send(answers, now),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['deals'] });
      leave();
      onSaved();
    },
    onError: (error) => {
      if (error instanceof Contested) setContested(error.deal);
      void queries.invalidateQueries({ queryKey: ['deals', 'one', deal.id] });
    },
  });
  return {
    changed,
    began,
    contested,
    save,
    leave,
    change: (criterion: Criterion, answer: Answer) => {
      if (!began.has(criterion.id))
        setBegan((before) => new Map(before).set(criterion.id, recordedAnswer(criterion)));
      setChanged((before) => new Map(before).set(criterion.id, answer));
    },
    submit: () => {
      // What a colleague recorded may have come in while this was being written.
      if (isContested(began, changed, deal)) setContested(deal);
      else save.mutate({ answers: changed, now: deal });
    },
    keep: (own: ReadonlySet<CriterionId>) => {
      if (!contested) return;
      const kept = new Map([...changed].filter(([id]) => own.has(id)));
      if (kept.size === 0) return leave();
      // What stands there now was seen.
      setBegan(new Map(criteriaOf(contested).map((one) => [one.id, recordedAnswer(one)])));
      save.mutate({ answers: kept, now: contested });
    },
  };
}

class Contested extends Error {
  readonly deal: Deal;
  constructor(deal: Deal) {
    super('contested');
    this.deal = deal;
  }
}

const criteriaOf = (deal: Deal) => deal.cycle.phases.flatMap(({ criteria }) => criteria);

/** Did somebody else record one of these since, and something else? */
function isContested(began: Answers, mine: Answers, now: Deal): boolean {
  return criteriaOf(now).some((criterion) => {
    const own = mine.get(criterion.id);
    const here = recordedAnswer(criterion);
    return (
      own !== undefined && !sameAnswer(here, began.get(criterion.id) ?? noAnswer) && !sameAnswer(here, own)
    );
  });
}
