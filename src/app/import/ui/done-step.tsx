import { useState } from 'react';
import { formatNumber } from '#base/i18n/format.ts';
import { Button, ButtonLink } from '#base/ui-kit/button.tsx';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { UndoIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import type { ImportDetail } from '../contract.ts';
import type { UndoReport } from '../rules/report.ts';
import { Report } from './report.tsx';
import { SaveMapping } from './save-mapping.tsx';
import { importMessages } from './screen-messages.ts';
import { useUndoImport } from './use-import.ts';
import css from './import.module.css';

/** What an import did, where to go now, and the way back. */
export function DoneStep({ detail }: { detail: ImportDetail }) {
  const words = useWords(importMessages);
  const undone = detail.status === 'undone';
  return (
    <>
      {detail.failure ? (
        <p className={css.failed} role="alert">
          {words.undoFailed}
        </p>
      ) : null}
      <div className={css.doneHead}>
        <h2 className={css.doneTitle}>{undone ? words.undone : words.doneTitle}</h2>
        <div className={css.doneActions}>
          {undone ? (
            <ButtonLink kind="primary" to="/import">
              {words.another}
            </ButtonLink>
          ) : (
            <>
              <ButtonLink kind="primary" to="/deals">
                {words.toBoard}
              </ButtonLink>
              <ButtonLink to="/scoreboard">{words.toScore}</ButtonLink>
              <SaveMapping detail={detail} />
              <UndoButton detail={detail} />
            </>
          )}
        </div>
      </div>
      {detail.report?.undo ? <Undone undo={detail.report.undo} /> : null}
      {detail.report && !undone ? <Report detail={detail} report={detail.report} /> : null}
    </>
  );
}

function UndoButton({ detail }: { detail: ImportDetail }) {
  const words = useWords(importMessages);
  const [asking, setAsking] = useState(false);
  const undo = useUndoImport(detail.id);
  return (
    <>
      <Button icon={UndoIcon} kind="plain" onClick={() => setAsking(true)}>
        {words.undo}
      </Button>
      <ConfirmDialog
        busy={undo.isPending}
        confirm={words.undo}
        onClose={() => setAsking(false)}
        onConfirm={() => undo.mutate(undefined, { onSuccess: () => setAsking(false) })}
        open={asking}
        title={words.undoAsk}
      >
        <p>{words.undoSays}</p>
        <ErrorNote error={undo.error} />
      </ConfirmDialog>
    </>
  );
}

function Undone({ undo }: { undo: UndoReport }) {
  const words = useWords(importMessages);
  const language = useLanguage();
  const more = undo.keptCount - undo.kept.length;
  return (
    <Sheet title={undo.keptCount > 0 ? words.keptTitle : undefined}>
      <p>{words.undoneSays(formatNumber(undo.removed, language), formatNumber(undo.restored, language))}</p>
      {undo.keptCount > 0 ? (
        <ul className={css.names}>
          {undo.kept.map(({ kind, name, because }) => (
            <li key={`${kind} ${name}`}>
              {name}{' '}
              <span className={css.soft}>
                {words[kind]}, {words[because]}
              </span>
            </li>
          ))}
          {more > 0 ? <li className={css.soft}>{words.more(formatNumber(more, language))}</li> : null}
        </ul>
      ) : null}
    </Sheet>
  );
}
