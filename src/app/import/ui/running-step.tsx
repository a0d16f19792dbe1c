import { formatNumber } from '#base/i18n/format.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Progress } from '#base/ui-kit/progress.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import type { ImportDetail } from '../contract.ts';
import { importMessages } from './screen-messages.ts';
import css from './import.module.css';

/** How far an import is; it goes on without anybody looking. */
export function RunningStep({ detail }: { detail: ImportDetail }) {
  const words = useWords(importMessages);
  const language = useLanguage();
  const { done, total } = detail.progress;
  const undoing = detail.status === 'undoing';
  const last = !undoing && total > 0 && done >= total;
  return (
    <Sheet>
      <div aria-live="polite" className={css.stack}>
        <Progress
          detail={
            undoing
              ? undefined
              : last
                ? words.writingNote
                : words.rowsOf(formatNumber(done, language), formatNumber(total, language))
          }
          label={undoing ? words.undoing2 : words.importing}
          value={undoing || total === 0 ? undefined : done / total}
        />
        <p className={css.soft}>{words.importingNote}</p>
      </div>
    </Sheet>
  );
}
