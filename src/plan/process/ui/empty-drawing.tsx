import type { OutputOf } from '#base/http/contract.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import type { getDrawing } from '../contract.ts';
import { designMessages } from '../design-messages.ts';
import { boxMessages } from '../messages.ts';
import { startingSets } from '../starting/starting-sets.ts';
import { useDrawAnew } from './more-menu.tsx';
import { useProcesses } from './use-processes.ts';
import type { OpenSession } from './use-session.ts';
import type { StepActions } from './use-step-actions.ts';
import css from './design.module.css';

/** A sheet with nothing on it yet: ways to begin. */
export function EmptyDrawing(props: {
  drawing: OutputOf<typeof getDrawing>;
  session: OpenSession;
  actions: StepActions;
  onAgain: () => void;
}) {
  const { drawing, session, actions, onAgain } = props;
  const { stand, model } = drawing;
  const words = useWords(designMessages);
  const kinds = useWords(boxMessages);
  const language = useLanguage();
  const anew = useDrawAnew({ stand, session, onAgain });
  const { data } = useProcesses();
  const other = stand === 'to-be' ? 'as-is' : 'to-be';
  const process = data?.processes.find(({ id }) => id === model.id);
  const hasOther = (process?.drawings.find((one) => one.stand === other)?.steps ?? 0) > 0;
  return (
    <EmptyState
      action={
        <div className={css.ways}>
          {hasOther ? (
            <Button kind="primary" onClick={() => void anew({ copyOf: other })}>
              {words.copyOther(words[other])}
            </Button>
          ) : null}
          <Button
            kind={hasOther ? 'quiet' : 'primary'}
            onClick={() => actions.begin(words.newLane, kinds.start)}
          >
            {words.firstStep}
          </Button>
          {startingSets
            .filter(({ kind }) => kind === model.kind)
            .map(({ code, name }) => (
              <Button key={code} onClick={() => void anew({ set: code })}>
                {words.example(name[language])}
              </Button>
            ))}
        </div>
      }
      title={words.emptyDrawing}
    >
      <p>{stand === 'as-is' && hasOther ? words.emptyAsIs : words.emptyToBe}</p>
    </EmptyState>
  );
}
