import { Link } from '@tanstack/react-router';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { dayWords } from '#base/i18n/day-words.ts';
import { dateIn } from '#base/kernel/date.ts';
import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { RichTextView } from '#base/ui-kit/rich-text-view.tsx';
import { useRoleNames } from '#plan/roles/ui/use-catalogue.ts';

import { checklistMessages } from '../messages.ts';
import type { Step } from './use-checklist.ts';
import css from './checklist.module.css';

/** Steps with their points to tick, who did so and when, and how each is done. */
export function ChecklistSteps(props: {
  steps: readonly Step[];
  disabled: boolean;
  onTick: (step: Step, point: string, ticked: boolean) => void;
}) {
  const { steps, disabled, onTick } = props;
  const words = useWords(checklistMessages);
  const roles = useRoleNames();
  const language = useLanguage();
  const { zone, today } = useViewer();
  const hint = (ticked: NonNullable<Step['points'][number]['ticked']>) =>
    words.byWhom(ticked.by ?? words.somebody, dayWords(dateIn(zone, new Date(ticked.at)), today, language));
  return (
    <ol className={css.steps}>
      {steps.map((step) => (
        <li key={`${step.processId} ${step.nodeId}`}>
          <fieldset className={css.step}>
            <legend>
              <span dir="auto">{step.name}</span>
              {step.role ? <span className={css.soft}> · {roles.nameOf(step.role)}</span> : null}
            </legend>
            {step.points.map(({ text, ticked }) => (
              <div className={css.point} data-done={ticked !== null || undefined} key={text}>
                <Checkbox
                  checked={ticked !== null}
                  disabled={disabled}
                  hint={ticked ? hint(ticked) : undefined}
                  label={text}
                  onChange={(checked) => onTick(step, text, checked)}
                />
              </div>
            ))}
          </fieldset>
          <details className={css.how}>
            <summary>{words.how}</summary>
            <div className={css.manual}>
              {step.manual ? <RichTextView text={step.manual} under={3} /> : null}
              {step.result ? (
                <p>
                  <strong>{words.result}:</strong> <span dir="auto">{step.result}</span>
                </p>
              ) : null}
              <Link search={{ step: step.nodeId }} to={`/process/${step.processId}`}>
                {words.inProcess}
              </Link>
            </div>
          </details>
        </li>
      ))}
    </ol>
  );
}
