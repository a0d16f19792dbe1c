import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { dayHead } from '#base/i18n/day-words.ts';
import { dateIn, type IsoDate, type TimeZone } from '#base/kernel/date.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { SortIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { LoadMore } from '#base/ui-kit/load-more.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import type { Timeline } from '../../shapes.ts';
import { ChoiceChips } from '../choice-chips.tsx';
import { dealMessages } from '../deal/deal-messages.ts';
import { TimelineEntry } from './timeline-entry.tsx';
import { useTimeline, type TimelineOf, type TimelineShows } from './use-timeline.ts';
import css from './timeline.module.css';

type Row = Timeline['rows'][number];

/**
 * What was done and what changed, by day, the newest or the oldest first.
 * @param first the newest part, where that is here already
 * @param empty what stands in for a timeline without anything
 */
export function TimelineRows(props: { of: TimelineOf; first?: Timeline; empty: string }) {
  const { of, first, empty } = props;
  const words = useWords(dealMessages);
  const language = useLanguage();
  const { zone, today } = useViewer();
  const [shows, setShows] = useState<TimelineShows>('everything');
  const [oldest, setOldest] = useState(false);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError } =
    useTimeline(of, shows, first);
  const more = useEffectEvent(() => void fetchNextPage());
  // The oldest can only stand first once everything is here.
  const readAll = oldest && hasNextPage && !isFetchingNextPage && !isFetchNextPageError;
  useEffect(() => {
    if (readAll) more();
  }, [readAll]);
  const days = useMemo(() => {
    const rows = (data?.pages ?? []).flatMap((page) => page.rows).filter(happened);
    return byDay(oldest ? rows.reverse() : rows, zone);
  }, [data, oldest, zone]);

  return (
    <>
      <div className={css.controls}>
        <ChoiceChips
          hideLabel
          label={words.timelineShows}
          onChange={setShows}
          options={[
            { value: 'everything', label: words.everything },
            { value: 'activities', label: words.activities },
            { value: 'notes', label: words.notes },
            ...('contactId' in of
              ? []
              : [
                  { value: 'files' as const, label: words.files },
                  { value: 'events' as const, label: words.changes },
                ]),
          ]}
          value={shows}
        />
        <Button icon={SortIcon} kind="plain" onClick={() => setOldest(!oldest)} small>
          {oldest ? words.oldestFirst : words.newestFirst}
        </Button>
      </div>
      {!data && error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={4} /> : null}
      {data && days.length === 0 && !hasNextPage ? <p className={css.empty}>{empty}</p> : null}
      {oldest && hasNextPage ? (
        <Skeleton lines={4} />
      ) : (
        days.map(([day, rows]) => (
          <section className={css.day} key={day}>
            <h3 className={css.head}>{dayHead(day, today, language)}</h3>
            <ul>
              {rows.map((row) => (
                <TimelineEntry key={`${row.type} ${told(row).id}`} namesDeal={!('dealId' in of)} row={row} />
              ))}
            </ul>
          </section>
        ))
      )}
      {hasNextPage && !oldest ? (
        <LoadMore
          failed={isFetchNextPageError}
          loading={isFetchingNextPage}
          onMore={() => void fetchNextPage()}
        />
      ) : null}
    </>
  );
}

/** What is planned stands with the next steps. */
const happened = (row: Row) => row.type !== 'activity' || row.activity.status === 'done';

/** What a row tells of: with its id and its moment. */
function told(row: Row): { id: string; at: string } {
  switch (row.type) {
    case 'activity':
      return row.activity;
    case 'event':
      return row.event;
    case 'note':
      return row.note;
    case 'file':
      return row.file;
    case 'answer':
      return row.answer;
  }
}

function byDay(rows: Row[], zone: TimeZone): [IsoDate, Row[]][] {
  const days = new Map<IsoDate, Row[]>();
  for (const row of rows) {
    const day = dateIn(zone, new Date(told(row).at));
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return [...days];
}
