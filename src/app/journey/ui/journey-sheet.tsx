import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { Button, ButtonLink } from '#base/ui-kit/button.tsx';
import { CheckIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { VisuallyHidden } from '#base/ui-kit/visually-hidden.tsx';

import { journeyMessages } from '../messages.ts';
import { nextStep, type JourneyStep } from '../rules.ts';
import css from './journey-sheet.module.css';
import { howFar, placeOf } from './step-words.ts';
import { useFolded } from './use-journey.ts';

/** The way of a new organisation: the step whose turn it is, and all of them with how far each is. */
export function JourneySheet({ steps, viewer }: { steps: readonly JourneyStep[]; viewer: string }) {
  const words = useWords(journeyMessages);
  const id = useId();
  const [folded, fold] = useFolded(viewer);
  const next = nextStep(steps);
  if (next === null) return null;
  const ready = steps.filter(({ state }) => state === 'ready').length;
  return (
    <Sheet
      actions={
        <Button aria-expanded={!folded} kind="plain" onClick={() => fold(!folded)} small>
          {folded ? words.unfold : words.fold}
        </Button>
      }
      sum={words.sum(ready, steps.length)}
      title={words.title}
    >
      {folded ? (
        <p>
          {words.next}: <Link to={placeOf[next.code].to}>{words[next.code]}</Link>
        </p>
      ) : (
        <div className={css.way}>
          <section aria-labelledby={`${id}-next`} className={css.next} data-wing={placeOf[next.code].wing}>
            <p className={css.turn}>{words.next}</p>
            <h3 className={css.title} id={`${id}-next`}>
              {words[next.code]}
            </h3>
            <p className={css.says}>{words[`${next.code}Says`]}</p>
            <ButtonLink kind="primary" to={placeOf[next.code].to}>
              {words[`${next.code}Go`]}
            </ButtonLink>
          </section>
          <ol aria-label={words.allSteps} className={css.steps}>
            {steps.map((step, index) => (
              <li key={step.code}>
                <Link
                  aria-current={step.code === next.code ? 'step' : undefined}
                  className={css.step}
                  data-state={step.state}
                  to={placeOf[step.code].to}
                >
                  <span aria-hidden="true" className={css.mark}>
                    {step.state === 'ready' ? <CheckIcon size={16} /> : index + 1}
                  </span>
                  <span className={css.words}>
                    <span className={css.name}>{words[step.code]}</span>{' '}
                    {step.state === 'open' ? (
                      <VisuallyHidden>{howFar(step, words)}</VisuallyHidden>
                    ) : (
                      <span className={css.far}>{howFar(step, words)}</span>
                    )}
                  </span>
                </Link>
              </li>
            ))}
          </ol>
        </div>
      )}
    </Sheet>
  );
}
