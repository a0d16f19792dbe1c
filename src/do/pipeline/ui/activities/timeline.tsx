import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { dateIn, type IsoDate, type TimeZone } from '#base/kernel/date.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { SortIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { LoadMore } from '#base/ui-kit/load-more.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import type { Deal, Timeline as Rows } from '../../shapes.ts';
import { ActivityComposer, type ComposerMode } from './activity-composer.tsx';
import { NoteComposer } from '../../notes/ui/note-composer.tsx';
import { PinnedNotes } from '../../notes/ui/pinned-notes.tsx';
import { useDealParts } from '../../parts/ui/use-deal-parts.ts';
import { ChoiceChips } from '../choice-chips.tsx';
import { dayHead } from '#base/i18n/day-words.ts';
import { dealMessages } from '../deal/deal-messages.ts';
import { TimelineEntry } from './timeline-entry.tsx';
import { useTimeline, type TimelineShows } from './use-timeline.ts';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import css from './timeline.module.css';

type Row = Rows['rows'][number];

/**
 * What was done for a deal and what changed in it, by day; above it the place to write down the next contact.
 */
export function Timeline({
  deal,
  mode,
  onMode,
}: {
  deal: Deal;
  mode: ComposerMode;
  onMode: (mode: ComposerMode) => void;
}) {
  const words = useWords(dealMessages);
  const language = useLanguage();
  const { zone, today } = useViewer();
  const [shows, setShows] = useState<TimelineShows>('everything');
  const { data: parts } = useDealParts(deal.id);
  const [oldest, setOldest] = useState(false);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError } =
    useTimeline(deal, shows);
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
    <Sheet title={words.timeline}>
      <PinnedNotes notes={parts?.pinned ?? []} />
      {deal.may.log ? (
        <ActivityComposer deal={deal} mode={mode} note={<NoteComposer dealId={deal.id} />} onMode={onMode} />
      ) : null}
      <div className={css.controls}>
        <ChoiceChips
          hideLabel
          label={words.timelineShows}
          onChange={setShows}
          options={[
            { value: 'everything', label: words.everything },
            { value: 'activities', label: words.activities },
            { value: 'notes', label: words.notes },
            { value: 'files', label: words.files },
            { value: 'events', label: words.changes },
          ]}
          value={shows}
        />
        <Button icon={SortIcon} kind="plain" onClick={() => setOldest(!oldest)} small>
          {oldest ? words.oldestFirst : words.newestFirst}
        </Button>
      </div>
      {!data && error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={4} /> : null}
      {data && days.length === 0 && !hasNextPage ? <p className={css.empty}>{words.emptyTimeline}</p> : null}
      {oldest && hasNextPage ? (
        <Skeleton lines={4} />
      ) : (
        days.map(([day, rows]) => (
          <section className={css.day} key={day}>
            <h3 className={css.head}>{dayHead(day, today, language)}</h3>
            <ul>
              {rows.map((row) => (
                <TimelineEntry currency={deal.currency} key={`${row.type} ${told(row).id}`} row={row} />
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
    </Sheet>
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
