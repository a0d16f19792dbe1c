import { useParams } from '@tanstack/react-router';
import type { MeetingId } from '#base/kernel/id.ts';
import { BackLink } from '#base/ui-kit/back-link.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { OpenFailed } from '#base/ui-kit/open-failed.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import { meetingMessages } from '../messages.ts';
import type { Meeting } from '../shapes.ts';
import { LiveMeeting } from './live-meeting.tsx';
import { MinutesView } from './minutes-view.tsx';
import { PlannedMeeting } from './planned-meeting.tsx';
import { TableContext, useMeeting, usePresence, useTable } from './use-meeting.ts';

/** One meeting: what is prepared for it, how it goes on, what it came to. */
export function MeetingScreen() {
  const words = useWords(meetingMessages);
  const { meetingId } = useParams({ strict: false });
  const { data, error, refetch, refresh } = useMeeting(meetingId as MeetingId);
  const above = <BackLink to="/meetings">{words.back}</BackLink>;
  if (data) return <AtTheTable key={data.id} meeting={data} refresh={refresh} />;
  return (
    <Page above={error ? null : above} title={words.title} width="middle">
      {error ? (
        <OpenFailed back={words.back} error={error} onRetry={() => void refetch()} to="/meetings" />
      ) : (
        <Sheet>
          <Skeleton lines={6} />
        </Sheet>
      )}
    </Page>
  );
}

function AtTheTable({ meeting, refresh }: { meeting: Meeting; refresh: () => Promise<unknown> }) {
  const words = useWords(meetingMessages);
  const table = useTable(meeting, refresh);
  usePresence(meeting);
  return (
    <TableContext value={table}>
      {meeting.status === 'planned' ? <PlannedMeeting /> : null}
      {meeting.status === 'open' ? <LiveMeeting /> : null}
      {meeting.status === 'closed' ? <MinutesView /> : null}
      {meeting.status === 'skipped' ? (
        <Page
          above={<BackLink to="/meetings">{words.back}</BackLink>}
          title={meeting.series.name}
          width="middle"
        >
          <EmptyState title={words.skipped}>{null}</EmptyState>
        </Page>
      ) : null}
    </TableContext>
  );
}
