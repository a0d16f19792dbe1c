import { useMemo, useState } from 'react';
import { BrokenLoop } from '#base/ui-kit/broken-loop.tsx';
import { ApiProblem } from '#base/ui-kit/client.ts';
import { DataTable } from '#base/ui-kit/data-table.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';

import { jobMessages } from '../messages.ts';
import css from './jobs.module.css';
import { useJobColumns } from './use-job-columns.tsx';
import { useJobs, type Show } from './use-jobs.ts';

/** What is done in the background, what failed there and why; for administrators. */
export function JobsScreen() {
  const words = useWords(jobMessages);
  const [show, setShow] = useState<Show>('busy');
  const { data, error, refetch } = useJobs(show);
  const columns = useJobColumns();
  const options = useMemo(() => {
    const { busy = 0, failed = 0, done = 0 } = data?.counts ?? {};
    return [
      { value: 'busy' as const, label: words.busy(busy) },
      { value: 'failed' as const, label: words.failed(failed) },
      { value: 'done' as const, label: words.done(done) },
    ];
  }, [data, words]);
  if (error instanceof ApiProblem && error.status === 403)
    return (
      <Page title={words.title} width="middle">
        <EmptyState picture={<BrokenLoop />} title={words.notYou}>
          {words.notYouSays}
        </EmptyState>
      </Page>
    );
  const nothing = {
    busy: [words.nothingBusy, words.nothingBusySays],
    failed: [words.nothingFailed, words.nothingFailedSays],
    done: [words.nothingDone, words.nothingDoneSays],
  }[show];
  return (
    <Page title={words.title} width="middle">
      <p className={css.says}>{words.says}</p>
      <div className={css.choice}>
        <Segmented label={words.which} onChange={setShow} options={options} value={show} />
      </div>
      {error ? (
        <ErrorNote error={error} onRetry={() => void refetch()} />
      ) : (
        <DataTable
          caption={words.title}
          columns={columns}
          empty={<EmptyState title={nothing[0] ?? ''}>{nothing[1]}</EmptyState>}
          rowKey={({ id }) => id}
          rows={data?.jobs}
        />
      )}
    </Page>
  );
}
