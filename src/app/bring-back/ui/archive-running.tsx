import { formatNumber } from '#base/i18n/format.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { CloseIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Progress } from '#base/ui-kit/progress.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';

import { bringBackMessages } from '../messages.ts';
import type { Archive } from './archive-ready.tsx';
import { useStopBringBack } from './use-bring-back.ts';
import css from './bring-back.module.css';

/** How far it is. It goes on without anybody looking, and can be stopped. */
export function ArchiveRunning({ archive }: { archive: Archive }) {
  const words = useWords(bringBackMessages);
  const language = useLanguage();
  const stop = useStopBringBack();
  const { rowsDone, stopping, told } = archive;
  const rows = words.rowsOf(formatNumber(rowsDone, language), formatNumber(told.rows, language));
  return (
    <Sheet title={told.organisation}>
      <div className={css.stack}>
        <div aria-live="polite" className={css.stack}>
          <Progress
            detail={stopping ? undefined : rows}
            label={stopping ? words.stopping : words.running}
            value={stopping || told.rows === 0 ? undefined : rowsDone / told.rows}
          />
          <p className={css.soft}>{words.runningNote}</p>
        </div>
        {stopping ? null : (
          <div>
            <Button busy={stop.isPending} icon={CloseIcon} kind="plain" onClick={() => stop.mutate()}>
              {words.stop}
            </Button>
            <ErrorNote error={stop.error} />
          </div>
        )}
      </div>
    </Sheet>
  );
}
