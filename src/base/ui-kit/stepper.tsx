import { CheckIcon } from './icons.tsx';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import { VisuallyHidden } from './visually-hidden.tsx';
import css from './stepper.module.css';

/**
 * The steps of one task in their order, and where the reader is.
 * @param at index of the present step; those before it are done
 * @param onGo when given, steps that are done can be gone back to
 */
export function Stepper(props: {
  label: string;
  steps: readonly string[];
  at: number;
  onGo?: ((step: number) => void) | undefined;
}) {
  const { label, steps, at, onGo } = props;
  const words = useWords(kitMessages);
  return (
    <nav aria-label={label}>
      <p className={css.short}>
        <span className={css.count}>{words.step(Math.min(at + 1, steps.length), steps.length)}</span>{' '}
        {steps[at]}
      </p>
      <ol className={css.steps}>
        {steps.map((step, index) => {
          const inside = (
            <>
              <span className={css.number}>{index < at ? <CheckIcon size={14} /> : index + 1}</span>
              {step}
              {index < at ? <VisuallyHidden>{` (${words.done})`}</VisuallyHidden> : null}
            </>
          );
          return (
            <li
              aria-current={index === at ? 'step' : undefined}
              className={css.step}
              data-done={index < at || undefined}
              key={step}
            >
              {onGo && index < at ? (
                <button className={css.go} onClick={() => onGo(index)} type="button">
                  {inside}
                </button>
              ) : (
                <span className={css.go}>{inside}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
