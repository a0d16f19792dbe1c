import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { formatDate, formatNumber } from '#base/i18n/format.ts';
import { ask } from '#base/ui-kit/client.ts';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { LoadMore } from '#base/ui-kit/load-more.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';

import { listMeetings } from '../contract.ts';
import { meetingMessages } from '../messages.ts';
import css from './meetings.module.css';

/** The minutes of all that was held, found by a word in them. */
export function MeetingArchive() {
  const words = useWords(meetingMessages);
  const language = useLanguage();
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const query = useInfiniteQuery({
    queryKey: ['meetings', 'held', asked],
    queryFn: ({ pageParam, signal }) =>
      ask(
        listMeetings,
        { ...(asked ? { text: asked } : {}), ...(pageParam ? { cursor: pageParam } : {}) },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const rows = query.data?.pages.flatMap((page) => page.rows);
  if (rows?.length === 0 && asked === '') return null;
  return (
    <div className={css.archive}>
      <Sheet
        actions={
          <TextField
            hideLabel
            label={words.find}
            maxLength={100}
            onChange={setText}
            placeholder={words.find}
            type="search"
            value={text}
          />
        }
        title={words.archive}
      >
        <ErrorNote error={query.error} />
        {rows?.length === 0 ? <p className={css.soft}>{words.nothingFound}</p> : null}
        <ul className={css.rows}>
          {rows?.map((row) => (
            <li key={row.id}>
              <Link to={`/meetings/${row.id}`}>
                {formatDate(row.onDate, language)} {row.seriesName}
              </Link>
              <span className={css.soft}>
                {words.heldRow(row.decisions, row.actions)}
                {row.due > 0 ? `, ${words.keptOf(row.kept, row.due)}` : ''}
                {row.ratingTenths === null
                  ? ''
                  : `, ${words.ratedRow(formatNumber(row.ratingTenths / 10, language, 1))}`}
              </span>
              {row.excerpt ? <p>{row.excerpt}</p> : null}
            </li>
          ))}
        </ul>
        {query.hasNextPage ? (
          <LoadMore
            failed={query.isFetchNextPageError}
            loading={query.isFetchingNextPage}
            onMore={() => void query.fetchNextPage()}
          />
        ) : null}
      </Sheet>
    </div>
  );
}
