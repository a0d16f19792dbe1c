import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import css from './dialog.module.css';

type FootProps = { actions: ReactNode; asking: boolean; onStay: () => void; onLose: () => void };

/** The foot of a sheet: what can be done there, or the question whether what is filled in may be lost. */
export function SheetFoot({ actions, asking, onStay, onLose }: FootProps) {
  const words = useWords(kitMessages);
  if (asking)
    return (
      <footer className={css.foot}>
        <p className={css.question} role="alert">
          {words.loseTitle}
        </p>
        <Button onClick={onLose}>{words.lose}</Button>
        <Button kind="primary" onClick={onStay}>
          {words.goOn}
        </Button>
      </footer>
    );
  return actions ? <footer className={css.foot}>{actions}</footer> : null;
}
