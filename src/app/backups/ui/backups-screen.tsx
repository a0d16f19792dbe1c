import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { viewerQuery } from '#base/auth/ui/viewer-query.ts';
import { jobMessages } from '#app/background/messages.ts';
import { listBackups } from '#base/backup/contract.ts';
import { formatInstant } from '#base/i18n/format.ts';
import type { TimeZone } from '#base/kernel/date.ts';
import { BrokenLoop } from '#base/ui-kit/broken-loop.tsx';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import { DataTable } from '#base/ui-kit/data-table.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { WarnBadge } from '#base/ui-kit/warn-badge.tsx';

import { backupMessages } from '../messages.ts';
import css from './backups.module.css';
import { useBackupColumns } from './use-backup-columns.tsx';

const lookAgainMillis = 30_000;

/** Whether one may rely on the backups, what was agreed on them, and the last ones; for administrators. */
export function BackupsScreen() {
  const words = useWords(backupMessages);
  const notYou = useWords(jobMessages);
  const language = useLanguage();
  const zone = useSuspenseQuery(viewerQuery).data.organisation.timeZone as TimeZone;
  const columns = useBackupColumns();
  const { data, error, refetch } = useQuery({
    queryKey: ['backups'],
    queryFn: ({ signal }) => ask(listBackups, {}, { signal }),
    refetchInterval: (query) => (query.state.status === 'error' ? false : lookAgainMillis),
  });
  if (error instanceof ApiProblem && error.status === 403)
    return (
      <Page title={words.title} width="middle">
        <EmptyState picture={<BrokenLoop />} title={notYou.notYou}>
          {notYou.notYouSays}
        </EmptyState>
      </Page>
    );
  return (
    <Page title={words.title} width="middle">
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {data ? (
        <div className={css.parts}>
          <StandingOf standing={data.standing} />
          <Sheet title={words.agreed}>
            <dl className={css.facts}>
              <dt>{words.lastKept}</dt>
              <dd>
                {data.lastKeptAt === null ? words.none : formatInstant(data.lastKeptAt, zone, language)}
              </dd>
              <dt>{words.when}</dt>
              <dd>{data.at === null ? words.never : words.everyNight(data.at)}</dd>
              <dt>{words.kept}</dt>
              <dd>{words.keeps(data.keep.days, data.keep.weeks, data.keep.months)}</dd>
              <dt>{words.lock}</dt>
              <dd>{data.sealed ? words.isSealed : words.isOpen}</dd>
            </dl>
          </Sheet>
          <DataTable
            caption={words.last}
            columns={columns}
            empty={<EmptyState title={words.noneYet}>{words.noneYetSays}</EmptyState>}
            rowKey={({ id }) => id}
            rows={data.backups}
          />
        </div>
      ) : error ? null : (
        <Skeleton lines={6} />
      )}
    </Page>
  );
}

function StandingOf({ standing }: { standing: 'fine' | 'awaited' | 'late' | 'failed' | 'off' }) {
  const words = useWords(backupMessages);
  if (standing === 'fine' || standing === 'awaited') return <p className={css.says}>{words[standing]}</p>;
  const says = { late: words.lateSays, failed: words.failedSays, off: words.offSays }[standing];
  return (
    <div className={css.standing} role="status">
      <WarnBadge bad={standing !== 'off'}>{words[standing]}</WarnBadge>
      <p className={css.says}>{says}</p>
    </div>
  );
}
