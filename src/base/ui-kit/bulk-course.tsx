import { formatNumber } from '#base/i18n/format.ts';
import { BulkRefused, BulkSums, type RefusedGroup } from './bulk-preview.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorNote } from './error-note.tsx';
import { UndoIcon } from './icons.tsx';
import { useLanguage, useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import { Progress } from './progress.tsx';
import css from './bulk.module.css';

/** How far a change of many is, and what came of it: who was changed, who stays, and the way back as a whole. */
export function BulkCourse(props: {
  title: string;
  /** While it runs: what happens, and how far it is. */
  label: string;
  done: number;
  total: number;
  busy: boolean;
  error: Error | null;
  sums: readonly string[];
  refused: { title: string; groups: readonly RefusedGroup[] };
  onStop: (() => void) | null;
  /** The way back, and what it is called; null where there is none. */
  back: { label: string; onTake: () => void } | null;
  onClose: () => void;
}) {
  const { title, label, done, total, busy, error, sums, refused, onStop, back, onClose } = props;
  const words = useWords(kitMessages);
  const language = useLanguage();
  const stop = onStop ? <Button onClick={onStop}>{words.stop}</Button> : null;
  return (
    <Dialog
      actions={
        busy ? (
          stop
        ) : (
          <>
            {back ? (
              <Button icon={UndoIcon} onClick={back.onTake}>
                {back.label}
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
      title={title}
    >
      {busy ? (
        <Progress
          detail={words.countOf(formatNumber(done, language), formatNumber(total, language))}
          label={label}
          value={total === 0 ? 0 : done / total}
        />
      ) : (
        <div className={css.preview}>
          <BulkSums sums={sums} />
          <BulkRefused {...refused} />
        </div>
      )}
      <ErrorNote error={error} />
    </Dialog>
  );
}
