import { useMemo } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { viewerQuery } from '#base/auth/ui/viewer-query.ts';
import type { BackupRow } from '#base/backup/contract.ts';
import { formatInstant, formatNumber } from '#base/i18n/format.ts';
import type { TimeZone } from '#base/kernel/date.ts';
import type { Language } from '#base/kernel/language.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import type { Column } from '#base/ui-kit/data-table.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { WarnBadge } from '#base/ui-kit/warn-badge.tsx';

import { backupMessages } from '../messages.ts';
import css from './backups.module.css';

/** What the table says of a backup. */
export function useBackupColumns(): readonly Column<BackupRow>[] {
  const words = useWords(backupMessages);
  const language = useLanguage();
  const zone = useSuspenseQuery(viewerQuery).data.organisation.timeZone as TimeZone;
  return useMemo(
    () => [
      { key: 'began', head: words.began, cell: (row) => formatInstant(row.startedAt, zone, language) },
      {
        key: 'what',
        head: words.what,
        cell: ({ kind }) =>
          ({ scheduled: words.scheduled, 'by-hand': words.byHand, restored: words.restored })[kind],
      },
      { key: 'how', head: words.how, cell: (row) => <HowItWent row={row} /> },
      {
        key: 'size',
        head: words.size,
        end: true,
        cell: ({ bytes }) => (bytes === null ? '' : sizeIn(bytes, language)),
      },
      {
        key: 'rows',
        head: words.rows,
        end: true,
        cell: ({ rows }) => (rows === null ? '' : formatNumber(rows, language)),
      },
    ],
    [words, language, zone],
  );
}

/** `850 kB`, `4,4 MB` */
function sizeIn(bytes: number, language: Language): string {
  return bytes < 1e6
    ? `${formatNumber(Math.ceil(bytes / 1000), language)} kB`
    : `${formatNumber(bytes / 1e6, language, 1)} MB`;
}

function HowItWent({ row }: { row: BackupRow }) {
  const words = useWords(backupMessages);
  if (row.outcome === 'kept') return <Badge>{words.wentWell}</Badge>;
  if (row.outcome === 'running') return <Badge>{words.isRunning}</Badge>;
  if (row.outcome === 'broken-off') return <WarnBadge>{words.fellAway}</WarnBadge>;
  const why = {
    'disk-full': words.becauseDiskFull,
    'not-writable': words.becauseNotWritable,
    stopped: words.becauseStopped,
    unknown: words.becauseUnknown,
  }[row.because ?? 'unknown'];
  return (
    <div className={css.how}>
      <WarnBadge bad>{words.wentWrong}</WarnBadge>
      <span className={css.why}>{why}</span>
    </div>
  );
}
