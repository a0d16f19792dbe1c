import { useMemo } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { viewerQuery } from '#base/auth/ui/viewer-query.ts';
import { formatInstant, formatNumber } from '#base/i18n/format.ts';
import type { TimeZone } from '#base/kernel/date.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import type { Column } from '#base/ui-kit/data-table.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Progress } from '#base/ui-kit/progress.tsx';
import { WarnBadge } from '#base/ui-kit/warn-badge.tsx';

import type { JobRow } from '#base/jobs/contract.ts';
import { jobMessages } from '../messages.ts';
import css from './jobs.module.css';
import { useJobChanges } from './use-jobs.ts';

/** What the table says of a job, with the way to stop it or to try it again. */
export function useJobColumns(): readonly Column<JobRow>[] {
  const words = useWords(jobMessages);
  const language = useLanguage();
  const zone = useSuspenseQuery(viewerQuery).data.organisation.timeZone as TimeZone;
  const { retry, stop } = useJobChanges();
  return useMemo(() => {
    const at = (instant: string) => formatInstant(instant, zone, language);
    return [
      {
        key: 'what',
        head: words.what,
        cell: (row) => (
          <div className={css.what}>
            <strong>{row.title[language]}</strong>
            {row.about ? <span className={css.about}>{row.about}</span> : null}
            {row.why ? <span className={css.about}>{row.why[language]}</span> : null}
          </div>
        ),
      },
      { key: 'standing', head: words.standing, cell: (row) => <StandingOf row={row} /> },
      {
        key: 'when',
        head: words.when,
        cell: (row) =>
          row.endedAt
            ? at(row.endedAt)
            : row.dueAt > row.sentAt
              ? words.fromWhen(at(row.dueAt))
              : at(row.sentAt),
      },
      { key: 'by', head: words.by, cell: ({ by }) => by?.name ?? words.itself },
      {
        key: 'actions',
        head: words.actions,
        headHidden: true,
        end: true,
        cell: (row) => {
          const what = [row.title[language], row.about].filter(Boolean).join(', ');
          if (row.standing === 'failed' || row.standing === 'stopped')
            return (
              <Button aria-label={words.retryNamed(what)} onClick={() => retry(row.id)} small>
                {words.retry}
              </Button>
            );
          return row.standing === 'done' ? null : (
            <Button aria-label={words.stopNamed(what)} onClick={() => stop(row.id)} small>
              {words.stop}
            </Button>
          );
        },
      },
    ];
  }, [words, language, zone, retry, stop]);
}

function StandingOf({ row }: { row: JobRow }) {
  const words = useWords(jobMessages);
  const language = useLanguage();
  const { standing, done, total, tries } = row;
  if (standing === 'running' && done !== null && total !== null)
    return (
      <Progress
        detail={words.howFar(formatNumber(done, language), formatNumber(total, language))}
        label={words.isRunning}
        value={total === 0 ? 1 : done / total}
      />
    );
  const says = {
    waiting: words.isWaiting,
    running: words.isRunning,
    again: words.isAgain,
    done: words.isDone,
    stopped: words.isStopped,
    failed: words.isFailed,
  }[standing];
  return (
    <div className={css.standing}>
      {standing === 'failed' ? (
        <WarnBadge bad>{says}</WarnBadge>
      ) : standing === 'again' ? (
        <WarnBadge>{says}</WarnBadge>
      ) : (
        <Badge>{says}</Badge>
      )}
      {tries > 1 ? <span className={css.about}>{words.triedTimes(tries)}</span> : null}
    </div>
  );
}
