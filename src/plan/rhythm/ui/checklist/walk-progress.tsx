import { useWords } from '#base/ui-kit/language.tsx';
import { Progress } from '#base/ui-kit/progress.tsx';

import type { Checklist } from '../../contract.ts';
import { loopParts } from '../../rules/starting-items.ts';
import { checklistMessages } from './checklist-messages.ts';
import css from './checklist.module.css';

/** How far the team is: on the whole, and in each part of the loop. */
export function WalkProgress({ progress }: { progress: Checklist['progress'] }) {
  const words = useWords(checklistMessages);
  return (
    <div className={css.progress}>
      <Progress
        detail={words.decidedOf(String(progress.decided), String(progress.total))}
        label={words.progress}
        value={progress.total === 0 ? 0 : progress.decided / progress.total}
      />
      <ul className={css.parts}>
        {loopParts.map((part) => {
          const { decided, total } = progress.parts[part];
          return (
            <li data-wing={part} key={part}>
              <span aria-hidden="true" className={css.sign} />
              {words.partProgress(words[part], decided, total)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
