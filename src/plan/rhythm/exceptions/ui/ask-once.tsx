import { useState } from 'react';
import { weekday } from '#base/kernel/date.ts';
import { ask } from '#base/ui-kit/client.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';

import { addRhythmPlan, editRhythmPlan, type Plan } from '../../planner/contract.ts';
import type { RhythmPlanId } from '../../planner/plan.ts';
import type { Names } from '../../planner/ui/use-names.ts';
import { useRefreshPlans } from '../../planner/ui/use-plans.ts';
import type { RhythmGround } from '../../rules/week-of-checklist.ts';
import { onceMessages } from '../messages.ts';
import { BreakNote } from './break-note.tsx';
import css from './once.module.css';
import { useBreaks, useBreakWords } from './use-breaks.ts';
import type { useOnce } from './use-once.ts';
import { ownPlace, placeText, type Place, type WeekTime } from './week-time.ts';

/** After a drag or the arrows: is it for this time only, or for every week? With what it breaks. */
export function AskOnce(props: {
  plan: Plan;
  ground: RhythmGround;
  time: WeekTime;
  to: Place;
  names: Names;
  once: Pick<ReturnType<typeof useOnce>, 'put'>;
  onShow: (id: RhythmPlanId) => void;
  onDone: () => void;
}) {
  const { plan, ground, time, to, names, once, onShow, onDone } = props;
  const words = useWords(onceMessages);
  const language = useLanguage();
  const { run } = useChange(useRefreshPlans());
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const name = names.item(time.itemId);
  const said = useBreakWords(names)(useBreaks(ground, time, to));
  const own = ownPlace(time);
  const index = plan.placements.findIndex(
    (one) =>
      one.itemId === time.itemId &&
      one.day === weekday(own.day) - 1 &&
      one.from === own.from &&
      time.members.every((id) => one.members.includes(id)),
  );
  const attempt = async (work: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await work();
      onDone();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  const everyWeek = async () => {
    const made = await run(async () => {
      const draft = await ask(addRhythmPlan, {
        name: words.copyName(plan.name).slice(0, 120),
        copyOf: plan.id,
      });
      const placements = draft.placements.map((one, n) =>
        n === index ? { ...one, day: weekday(to.day) - 1, from: to.from, to: to.to } : one,
      );
      return ask(editRhythmPlan, { planId: draft.id, version: draft.version, placements });
    });
    onShow(made.id);
  };
  return (
    <section aria-label={words.ask} className={css.asking}>
      <p aria-live="polite">
        <strong>{words.askMove(name, placeText(time, language), placeText(to, language))}</strong>
      </p>
      <BreakNote said={said} />
      <ErrorNote error={error} />
      <div className={css.bar}>
        <Button
          busy={busy}
          kind="primary"
          onClick={() => void attempt(() => once.put(time, name, to, said.length > 0))}
        >
          {said.length > 0 ? words.allTheSame : words.thisTime}
        </Button>
        {plan.may.design && index >= 0 ? (
          <Button disabled={busy} onClick={() => void attempt(everyWeek)}>
            {words.everyWeek}
          </Button>
        ) : null}
        <Button disabled={busy} kind="plain" onClick={onDone}>
          {words.cancel}
        </Button>
        {plan.may.design && index >= 0 ? <span className={css.soft}>{words.askSays}</span> : null}
      </div>
    </section>
  );
}
