import { formatNumber } from '#base/i18n/format.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { UndoIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Progress } from '#base/ui-kit/progress.tsx';

import type { Bulk } from '../../bulk-contract.ts';
import type { BulkKind } from './bulk-form.ts';
import { bulkMessages } from './bulk-messages.ts';
import { RefusedList } from './bulk-preview.tsx';
import css from '#base/ui-kit/bulk.module.css';

/** How far a change of many is, and what came of it: who was changed, who stays, and the way back as a whole. */
export function BulkResult(props: {
  kind: BulkKind;
  bulk: Bulk;
  busy: boolean;
  error: Error | null;
  onStop: () => void;
  onTakeBack: () => void;
  onClose: () => void;
}) {
  const { kind, bulk, busy, error, onStop, onTakeBack, onClose } = props;
  const words = useWords(bulkMessages);
  const language = useLanguage();
  const written = (n: number) => formatNumber(n, language);
  const isBack = bulk.status === 'taking-back' || bulk.status === 'taken-back';
  const kept = bulk.kept.reduce((sum, { count }) => sum + count, 0);
  const refused = bulk.refused.reduce((sum, { count }) => sum + count, 0);
  const total = isBack ? bulk.takenBack + kept + bulk.changed : bulk.total;
  const done = isBack ? bulk.takenBack + kept : bulk.total - bulk.waiting;
  const title = busy
    ? words.title(words[kind])
    : isBack
      ? words.backTitle
      : bulk.status === 'stopped'
        ? words.stoppedTitle
        : words.doneTitle;
  const lines = (
    isBack
      ? [[bulk.takenBack, words.isBack] as const]
      : ([
          [bulk.changed, words.isChanged],
          [bulk.same, words.isSame],
          [bulk.left, words.isLeft],
        ] as const)
  ).filter(([count], at) => at === 0 || count > 0);
  return (
    <Dialog
      actions={
        busy ? (
          bulk.status === 'running' ? (
            <Button onClick={onStop}>{words.stop}</Button>
          ) : null
        ) : (
          <>
            {bulk.may.takeBack ? (
              <Button icon={UndoIcon} onClick={onTakeBack}>
                {words.takeBack}
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
          detail={words.of(written(done), written(total))}
          label={isBack ? words.takingBack : words.running}
          value={total === 0 ? 0 : done / total}
        />
      ) : (
        <div className={css.preview}>
          <output className={css.sum}>
            {lines.map(([count, say], at) => {
              const said = say(count, written(count));
              return at === 0 ? <strong key={said}>{said}</strong> : <span key={said}>{said}</span>;
            })}
          </output>
          {isBack && kept > 0 ? (
            <RefusedList groups={bulk.kept} title={words.isKept(kept, written(kept))} />
          ) : null}
          {!isBack && refused > 0 ? (
            <RefusedList groups={bulk.refused} title={words.isRefused(refused, written(refused))} />
          ) : null}
        </div>
      )}
      <ErrorNote error={error} />
    </Dialog>
  );
}
