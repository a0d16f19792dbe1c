import { useEffect, useRef } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { PlayIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Progress } from '#base/ui-kit/progress.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import type { ImportDetail } from '../contract.ts';
import { changesAnything } from '../rules/report.ts';
import { Report } from './report.tsx';
import { RequiredFields } from './required-fields.tsx';
import { SaveMapping } from './save-mapping.tsx';
import { importMessages } from './screen-messages.ts';
import { useCheckImport, useStartImport } from './use-import.ts';
import css from './import.module.css';

/** What importing would do, gone over row by row without doing it. */
export function CheckStep(props: { detail: ImportDetail; onBack: () => void }) {
  const { detail, onBack } = props;
  const words = useWords(importMessages);
  const check = useCheckImport(detail.id);
  const start = useStartImport(detail.id);
  const asked = useRef(0);
  const { mutate } = check;
  useEffect(() => {
    // A plan that was changed is gone over anew, once.
    if (detail.report !== null || detail.failure !== null || asked.current === detail.version) return;
    asked.current = detail.version;
    mutate();
  }, [detail.report, detail.failure, detail.version, mutate]);
  return (
    <>
      {detail.report ? (
        <>
          {changesAnything(detail.report) ? null : <p className={css.note}>{words.nothingNew}</p>}
          <RequiredFields detail={detail} />
          <Report detail={detail} expected report={detail.report} />
        </>
      ) : check.error ? (
        <ErrorNote error={check.error} onRetry={() => mutate()} />
      ) : detail.failure ? (
        <div className={css.note}>
          <p>{words.checkFailed}</p>
          <Button busy={check.isPending} onClick={() => mutate()}>
            {words.checkAgain}
          </Button>
        </div>
      ) : (
        <Sheet>
          <Progress label={words.checking} />
        </Sheet>
      )}
      <ErrorNote error={start.error} />
      <div className={css.ahead}>
        <p className={css.soft}>{words.startNote}</p>
        <SaveMapping detail={detail} />
        <Button disabled={start.isPending} onClick={onBack}>
          {words.back}
        </Button>
        <Button
          busy={start.isPending}
          disabled={detail.report === null}
          icon={PlayIcon}
          kind="primary"
          onClick={() => start.mutate()}
        >
          {words.start}
        </Button>
      </div>
    </>
  );
}
