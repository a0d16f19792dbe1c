import { useSuspenseQuery } from '@tanstack/react-query';
import { viewerQuery } from '#base/auth/ui/viewer-query.ts';
import { formatInstant, formatNumber } from '#base/i18n/format.ts';
import type { TimeZone } from '#base/kernel/date.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';

import type { BringBack } from '../contract.ts';
import { bringBackMessages } from '../messages.ts';
import { useDropArchive, useStartBringBack } from './use-bring-back.ts';
import css from './bring-back.module.css';

export type Archive = NonNullable<BringBack['archive']>;

/** When the archive was taken, as the organisation's clock says it. */
export function useTakenAt({ told }: Archive): string {
  const language = useLanguage();
  const zone = useSuspenseQuery(viewerQuery).data.organisation.timeZone as TimeZone;
  return formatInstant(told.takenAt, zone, language);
}

/** What the archive holds, who one is in it, and the step that brings it back. */
export function ArchiveReady({ archive }: { archive: Archive }) {
  const words = useWords(bringBackMessages);
  const language = useLanguage();
  const takenAt = useTakenAt(archive);
  const start = useStartBringBack();
  const drop = useDropArchive();
  const { told } = archive;
  const counts = [
    [words.countDeals, told.counts.deals],
    [words.countAccounts, told.counts.accounts],
    [words.countContacts, told.counts.contacts],
    [words.countActivities, told.counts.activities],
    [words.countMembers, told.counts.members],
    [words.countFiles, told.counts.files],
  ] as const;
  return (
    <Sheet title={told.organisation}>
      <div className={css.stack}>
        <p className={css.soft}>
          {words.takenAt(takenAt)} · {words.rowsInAll(formatNumber(told.rows, language))}
        </p>
        <dl aria-label={words.inIt} className={css.counts}>
          {counts.map(([what, rows]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{formatNumber(rows, language)}</dd>
            </div>
          ))}
        </dl>
        <p className={css.measure}>{told.you === null ? words.youBeside : words.youAgain(told.you)}</p>
        <p className={css.measure}>{words.about3}</p>
        {told.older ? <p className={css.measure}>{words.older}</p> : null}
        <div className={css.actions}>
          <Button busy={start.isPending} kind="primary" onClick={() => start.mutate()}>
            {words.start}
          </Button>
          <Button busy={drop.isPending} onClick={() => drop.mutate()}>
            {words.notThis}
          </Button>
        </div>
        <ErrorNote error={start.error ?? drop.error} />
      </div>
    </Sheet>
  );
}
