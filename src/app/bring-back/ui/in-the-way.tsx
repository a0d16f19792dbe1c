import { formatNumber } from '#base/i18n/format.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';

import type { BringBack } from '../contract.ts';
import { bringBackMessages } from '../messages.ts';
import { useDropArchive } from './use-bring-back.ts';
import css from './bring-back.module.css';

/** Why no archive comes in here, and where it does. */
export function InTheWay({ things, mayPutAway }: { things: BringBack['inTheWay']; mayPutAway: boolean }) {
  const words = useWords(bringBackMessages);
  const language = useLanguage();
  const drop = useDropArchive();
  return (
    <Sheet title={words.full}>
      <div className={css.stack}>
        <p className={css.measure}>{words.fullSays}</p>
        <ul className={css.things}>
          {things.map(({ what, rows }) => (
            <li key={what}>{words[what](formatNumber(rows, language))}</li>
          ))}
        </ul>
        <p className={css.measure}>
          {words.fullWay} <code className={css.code}>cadans import ARCHIVE.zip --organisation "…"</code>
        </p>
        {mayPutAway ? (
          <div>
            <Button busy={drop.isPending} onClick={() => drop.mutate()}>
              {words.putAway}
            </Button>
            <ErrorNote error={drop.error} />
          </div>
        ) : null}
      </div>
    </Sheet>
  );
}
