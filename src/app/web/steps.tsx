import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ChevronRightIcon } from '#base/ui-kit/icons.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import css from './home.module.css';

/** Something to do next: a screen to go to, or something that begins here. */
export type Step = { title: string; says: string; busy?: boolean } & (
  | { to: string }
  | { key: string; onStart: () => void }
);

export function Steps(props: { title: string; steps: readonly Step[]; children?: ReactNode }) {
  const { title, steps, children } = props;
  return (
    <Sheet flush title={title}>
      <ol className={css.steps} data-three={steps.length === 3 || undefined}>
        {steps.map((step, index) => {
          const inside = (
            <>
              <span className={css.number}>{index + 1}</span>
              <span className={css.words}>
                <strong>{step.title}</strong>
                <span className={css.says}>{step.says}</span>
              </span>
              <ChevronRightIcon size={18} />
            </>
          );
          return 'to' in step ? (
            <li key={step.to}>
              <Link className={css.step} to={step.to}>
                {inside}
              </Link>
            </li>
          ) : (
            <li key={step.key}>
              <button className={css.step} disabled={step.busy} onClick={step.onStart} type="button">
                {inside}
              </button>
            </li>
          );
        })}
      </ol>
      {children}
    </Sheet>
  );
}
