import { formatNumber } from '#base/i18n/format.ts';
import { ask } from '#base/ui-kit/client.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { WarningIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Progress } from '#base/ui-kit/progress.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';

import type { WeekFault } from '../../rules/faults.ts';
import { stopRhythmDesign, type Plan } from '../contract.ts';
import { designMessages } from '../design-messages.ts';
import { plannerMessages } from '../messages.ts';
import type { DesignStep } from '../plan.ts';
import type { Names } from './use-names.ts';
import { giveUp } from './give-up.ts';
import { useRefreshPlans } from './use-plans.ts';
import css from './planner.module.css';

/** Steps of which it is known how far they are; the others only run. */
const measured: ReadonlySet<string> = new Set<DesignStep>(['sharpening', 'placing', 'proving']);

/** How a design goes, and what it found: how near the best possible, or why there is no week. */
export function DesignStatus(props: { plan: Plan; names: Names; worth: number; mayEdit: boolean }) {
  const { plan, names, worth, mayEdit } = props;
  const words = useWords(designMessages);
  const planWords = useWords(plannerMessages);
  const language = useLanguage();
  const { quick } = useChange(useRefreshPlans());
  const percent = (part: number) =>
    `${formatNumber(Math.ceil(part * 10_000) / 100, language, 2)} %`.replace(
      ' %',
      language === 'nl' ? ' %' : '%',
    );
  if (plan.design) {
    const { step, done, worth: sofar, bound } = plan.design;
    const near =
      sofar !== null && bound !== null && bound > 0 ? words.within(percent((bound - sofar) / bound)) : null;
    return (
      <Sheet>
        <div className={css.designing}>
          <Progress
            detail={near ?? undefined}
            label={words[step]}
            value={measured.has(step) ? done : undefined}
          />
          <Button onClick={() => quick(() => ask(stopRhythmDesign, { planId: plan.id }))}>
            {planWords.stop}
          </Button>
        </div>
      </Sheet>
    );
  }
  const { findings } = plan;
  return (
    <>
      {plan.stale && mayEdit && plan.placements.length > 0 ? (
        <p className={css.stale} role="status">
          <WarningIcon size={16} /> {planWords.stale}
        </p>
      ) : null}
      {findings?.kind === 'plan' && plan.placements.length > 0 ? (
        <p className={css.gap}>
          {findings.proven && worth >= findings.worth ? (
            <strong>{words.isBest}</strong>
          ) : (
            <>
              {plan.name}:{' '}
              <strong>{words.within(percent(Math.max(0, (findings.bound - worth) / findings.bound)))}</strong>
            </>
          )}
        </p>
      ) : null}
      {findings?.kind === 'not-found' ? <Bad>{words.notFound}</Bad> : null}
      {findings?.kind === 'failed' ? <Bad>{words.failed}</Bad> : null}
      {findings?.kind === 'faults' ? (
        <Sheet title={words.impossible}>
          <ul className={css.why}>
            {findings.faults.map((fault) => (
              <li key={JSON.stringify(fault)}>{faultText(fault, words, names)}</li>
            ))}
          </ul>
        </Sheet>
      ) : null}
      {findings?.kind === 'impossible' ? (
        <Sheet title={words.impossible}>
          <p>{words.impossibleSays(findings.conflict.itemIds.map(names.item).join(', '))}</p>
          {findings.conflict.freedBy.length > 0 ? (
            <>
              <p className={css.soft}>{words.freedBy}</p>
              <ul className={css.why}>
                {leastFirst(findings.conflict.freedBy).map(({ itemId, by }) => (
                  <li key={`${itemId} ${by}`}>
                    {words[by](names.item(itemId))}{' '}
                    {mayEdit ? (
                      <Button onClick={() => quick(() => giveUp(plan, itemId, by))} small>
                        {words.doThat}
                      </Button>
                    ) : null}
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </Sheet>
      ) : null}
    </>
  );
}

/** What keeps every item comes before what leaves one out. */
function leastFirst<F extends { by: string }>(freedBy: readonly F[]): F[] {
  return freedBy.toSorted((a, b) => Number(a.by === 'left-out') - Number(b.by === 'left-out'));
}

function Bad({ children }: { children: string }) {
  return (
    <p className={css.bad} role="alert">
      <WarningIcon size={16} /> {children}
    </p>
  );
}

function faultText(fault: WeekFault, words: { [K in WeekFault['because']]: string }, names: Names): string {
  return 'itemId' in fault ? `${names.item(fault.itemId)} ${words[fault.because]}` : words[fault.because];
}
