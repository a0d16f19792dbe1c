import { Kbd } from '#base/ui-kit/kbd.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import type { Checklist } from '../../contract.ts';
import { checklistMessages } from './checklist-messages.ts';
import css from './checklist.module.css';

/** The keys that go with the walk, for who has a keyboard. */
export function WalkKeys({ may }: { may: Checklist['may'] }) {
  const words = useWords(checklistMessages);
  const keys: [key: string, says: string, holds: boolean][] = [
    ['← →', words.keyWalk, true],
    ['K', words.keyKeep, may.judge],
    ['X', words.keyStrike, may.judge],
    ['O', words.keyOpen, may.judge],
    ['E', words.keyChange, may.design],
    ['A', words.keyAdd, may.design],
    ['U', words.keyUndo, may.judge],
  ];
  return (
    <p className={css.keys}>
      {words.keys}:
      {keys
        .filter(([, , holds]) => holds)
        .map(([key, says]) => (
          <span key={key}>
            <Kbd>{key}</Kbd> {says}
          </span>
        ))}
    </p>
  );
}
