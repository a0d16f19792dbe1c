import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLive } from '#base/live/ui/use-live.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { PlusIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import { listSeries } from '../contract.ts';
import { meetingMessages } from '../messages.ts';
import type { Series } from '../shapes.ts';
import css from './meetings.module.css';
import { MeetingArchive } from './meeting-archive.tsx';
import { SeriesCard } from './series-card.tsx';
import { SeriesDrawer } from './series-drawer.tsx';

/** The meetings that come back, what they come to, and the minutes of those that were held. */
export function MeetingsScreen() {
  const words = useWords(meetingMessages);
  const [form, setForm] = useState<Series | 'new' | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['meetings', 'series'],
    queryFn: ({ signal }) => ask(listSeries, {}, { signal }),
  });
  useLive('meeting', null, () => refetch());
  const add = (
    <Button icon={PlusIcon} kind="primary" onClick={() => setForm('new')}>
      {words.addSeries}
    </Button>
  );
  return (
    <Page actions={data?.may.add && data.series.length > 0 ? add : null} title={words.title}>
      {error && !data ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? (
        <Sheet>
          <Skeleton lines={5} />
        </Sheet>
      ) : null}
      {data?.series.length === 0 ? (
        <EmptyState action={data.may.add ? add : null} title={words.nothing}>
          {words.nothingSays}
        </EmptyState>
      ) : null}
      {data && data.series.length > 0 ? (
        <div className={css.cards}>
          {data.series.map((series) => (
            <SeriesCard key={series.id} onEdit={() => setForm(series)} series={series} />
          ))}
        </div>
      ) : null}
      {data ? <MeetingArchive /> : null}
      {form === null ? null : (
        <SeriesDrawer onClose={() => setForm(null)} series={form === 'new' ? null : form} />
      )}
    </Page>
  );
}
