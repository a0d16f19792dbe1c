import { useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { formatInstant } from '#base/i18n/format.ts';
import type { DealId } from '#base/kernel/id.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Progress } from '#base/ui-kit/progress.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import type { ProcessId } from '#plan/process/rules/model.ts';

import { checklistMessages } from '../messages.ts';
import { ChecklistSteps } from './checklist-steps.tsx';
import { useChecklist, type Step } from './use-checklist.ts';
import css from './checklist.module.css';

const points = (steps: readonly Step[]) => steps.flatMap((step) => step.points);
const done = (steps: readonly Step[]) => points(steps).filter(({ ticked }) => ticked !== null).length;

/** The published process on a deal: what one's roles tick in this phase, others' points and earlier ones below it. */
export function ChecklistSheet({ dealId }: { dealId: DealId }) {
  const words = useWords(checklistMessages);
  const language = useLanguage();
  const { zone } = useViewer();
  const [chosen, setChosen] = useState<ProcessId | null>(null);
  const { data, tick } = useChecklist(dealId, chosen);
  if (!data?.process || data.steps.length === 0) return null;
  const now = data.steps.filter(({ when }) => when === 'now');
  const own = now.filter((step) => step.own);
  const others = now.filter((step) => !step.own);
  const earlier = data.steps.filter(({ when }) => when === 'earlier');
  const left = points(earlier).length - done(earlier);
  const all = points(own).length;
  const shown = (steps: readonly Step[]) => (
    <ChecklistSteps
      disabled={!data.may.tick}
      onTick={(step, point, ticked) => tick({ step, point, ticked })}
      steps={steps}
    />
  );
  return (
    <Sheet
      actions={all > 0 && done(own) === all ? <Badge wing="do">{words.complete}</Badge> : undefined}
      title={words.title}
    >
      <div className={css.list}>
        <div className={css.from}>
          {data.choices.length > 1 ? (
            <SelectField
              hideLabel
              label={words.process}
              onChange={(id) => id && setChosen(id)}
              options={data.choices.map(({ id, name }) => ({ value: id, label: name }))}
              value={data.process.id}
            />
          ) : (
            <p className={css.soft}>{words.follows(data.process.name, data.process.number)}</p>
          )}
          {all > 0 ? (
            <Progress detail={words.done(done(own), all)} label={words.progress} value={done(own) / all} />
          ) : null}
        </div>
        {own.length > 0 ? shown(own) : <p className={css.soft}>{words.nothingNow}</p>}
        {others.length > 0 ? (
          <details className={css.more} open={own.length === 0 || undefined}>
            <summary>{words.others(done(others), points(others).length)}</summary>
            {shown(others)}
          </details>
        ) : null}
        {earlier.length > 0 ? (
          <details className={css.more}>
            <summary>{left === 0 ? words.earlierDone : words.earlier(left)}</summary>
            {shown(earlier)}
          </details>
        ) : null}
        {data.history.length > 0 ? (
          <details className={css.more}>
            <summary>{words.history}</summary>
            <ol className={css.history}>
              {data.history.map(({ did, step, point, by, at }) => (
                <li key={`${at} ${did} ${step} ${point}`}>
                  <span dir="auto">{point}</span>{' '}
                  <span className={css.soft}>
                    {words[did]} · {step} ·{' '}
                    {words.byWhom(by ?? words.somebody, formatInstant(at, zone, language))}
                  </span>
                </li>
              ))}
            </ol>
          </details>
        ) : null}
      </div>
    </Sheet>
  );
}
