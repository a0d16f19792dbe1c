import { useState } from 'react';
import { formatNumber } from '#base/i18n/format.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { CloseIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Progress } from '#base/ui-kit/progress.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import type { ImportDetail } from '../contract.ts';
import { importMessages } from './screen-messages.ts';
import { useStopImport } from './use-import.ts';
import css from './import.module.css';

/** How far an import is, and how long it still takes; it goes on without anybody looking, and can be stopped. */
export function RunningStep({ detail, onStopped }: { detail: ImportDetail; onStopped?: () => void }) {
  const words = useWords(importMessages);
  const { done, total, stopping } = detail.progress;
  const undoing = detail.status === 'undoing';
  const checking = detail.status === 'checking';
  return (
    <Sheet>
      <div className={css.stack}>
        <div aria-live="polite" className={css.stack}>
          <Progress
            detail={useDetail(detail)}
            label={
              undoing
                ? words.undoing2
                : stopping
                  ? words.stopping
                  : checking
                    ? words.checking
                    : words.importing
            }
            value={undoing || stopping || total === 0 ? undefined : done / total}
          />
          <p className={css.soft}>{checking ? words.checkingNote : words.importingNote}</p>
        </div>
        {undoing || stopping ? null : checking ? (
          <StopChecking detail={detail} onStopped={onStopped} />
        ) : (
          <Stop detail={detail} />
        )}
      </div>
    </Sheet>
  );
}

/** `12.000 van 250.000 rijen · nog ongeveer 3 minuten`. */
function useDetail({ status, progress }: ImportDetail): string | undefined {
  const words = useWords(importMessages);
  const language = useLanguage();
  const { done, total, secondsLeft, stopping } = progress;
  if (status === 'undoing' || stopping) return undefined;
  if (total > 0 && done >= total && status === 'running') return words.writingNote;
  const rows = words.rowsOf(formatNumber(done, language), formatNumber(total, language));
  if (secondsLeft === null) return rows;
  const minutes = Math.round(secondsLeft / 60);
  return `${rows} · ${minutes < 1 ? words.lessThanAMinute : words.minutesLeft(minutes)}`;
}

/** Of a dry run nothing is lost, so it is not asked twice. */
function StopChecking({ detail, onStopped }: { detail: ImportDetail; onStopped?: (() => void) | undefined }) {
  const words = useWords(importMessages);
  const stop = useStopImport(detail.id);
  return (
    <div>
      <Button
        busy={stop.isPending}
        icon={CloseIcon}
        kind="plain"
        onClick={() => stop.mutate(undefined, { onSuccess: () => onStopped?.() })}
      >
        {words.stop}
      </Button>
      <ErrorNote error={stop.error} />
    </div>
  );
}

function Stop({ detail }: { detail: ImportDetail }) {
  const words = useWords(importMessages);
  const [asking, setAsking] = useState(false);
  const stop = useStopImport(detail.id);
  return (
    <div>
      <Button icon={CloseIcon} kind="plain" onClick={() => setAsking(true)}>
        {words.stop}
      </Button>
      <ConfirmDialog
        busy={stop.isPending}
        confirm={words.stop}
        onClose={() => setAsking(false)}
        onConfirm={() => stop.mutate(undefined, { onSuccess: () => setAsking(false) })}
        open={asking}
        title={words.stopAsk}
      >
        <p>{words.stopSays}</p>
        <ErrorNote error={stop.error} />
      </ConfirmDialog>
    </div>
  );
}
