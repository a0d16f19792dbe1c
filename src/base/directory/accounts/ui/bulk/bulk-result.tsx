import { formatNumber } from '#base/i18n/format.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { UndoIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Progress } from '#base/ui-kit/progress.tsx';

import { directoryMessages } from '../../directory-messages.ts';
import { RefusedList } from './bulk-preview.tsx';
import type { BulkState } from './use-bulk-run.ts';
import css from '#base/ui-kit/bulk.module.css';

/** How far a change of many is, and what came of it: who was changed, who stays, and the way back as a whole. */
export function BulkResult(props: {
  state: BulkState;
  title: string;
  busy: boolean;
  error: Error | null;
  onStop: () => void;
  onTakeBack: () => void;
  onClose: () => void;
}) {
  const { state, title, busy, error, onStop, onTakeBack, onClose } = props;
  const words = useWords(directoryMessages);
  const language = useLanguage();
  const written = (n: number) => formatNumber(n, language);
  const isBack = state.way === 'back';
  const refused = state.refused.reduce((sum, { count }) => sum + count, 0);
  const changed = state.changed.length;
  return (
    <Dialog
      actions={
        busy ? (
          <Button onClick={onStop}>{words.stop}</Button>
        ) : (
          <>
            {!isBack && changed > 0 ? (
              <Button icon={UndoIcon} onClick={onTakeBack}>
                {words.undo}
              </Button>
            ) : null}
            <Button kind="primary" onClick={onClose}>
              {words.ready}
            </Button>
          </>
        )
      }
      onClose={onClose}
      open
      stay={busy}
      title={busy ? title : isBack ? words.backTitle : words.doneTitle}
    >
      {busy ? (
        <Progress
          detail={words.of(written(state.done), written(state.total))}
          label={isBack ? words.takingBack : words.running}
          value={state.total === 0 ? 0 : state.done / state.total}
        />
      ) : (
        <div className={css.preview}>
          <output className={css.sum}>
            <strong>{(isBack ? words.isBack : words.isChanged)(written(changed))}</strong>
            {state.same > 0 ? <span>{words.isSame(state.same, written(state.same))}</span> : null}
          </output>
          {refused > 0 ? (
            <RefusedList groups={state.refused} title={words.isRefused(refused, written(refused))} />
          ) : null}
        </div>
      )}
      <ErrorNote error={error} />
    </Dialog>
  );
}
