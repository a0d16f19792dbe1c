import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { BrokenLoop } from '#base/ui-kit/broken-loop.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import { listExports } from '../contract.ts';
import { exportMessages } from '../messages.ts';
import { exportSubjects, type ExportSubject } from '../words.ts';
import { ExportForm } from './export-form.tsx';
import { MadeExport } from './made-export.tsx';
import css from './export.module.css';

const key = ['exports'];

/** Where data is taken along as a file, and the files that were made. */
export function ExportScreen() {
  const words = useWords(exportMessages);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { subject, filter } = readSearch(useSearch({ strict: false }));
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => ask(listExports, {}, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.exports.some((one) => one.state === 'waiting' || one.state === 'running') ? 1000 : false,
  });
  const refresh = () => queries.invalidateQueries({ queryKey: key });
  if (data && !data.may.tables)
    return (
      <Page title={words.title} width="middle">
        <EmptyState picture={<BrokenLoop />} title={words.notYou}>
          {words.notYouSays}
        </EmptyState>
      </Page>
    );
  return (
    <Page title={words.title} width="middle">
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {data ? (
        <div className={css.parts}>
          <Sheet>
            <ExportForm
              filter={filter}
              key={`${subject} ${filter}`}
              mayAll={data.may.organisation}
              onMade={refresh}
              onWhole={() => void navigate({ to: '/export', search: { subject }, replace: true })}
              subject={subject}
            />
          </Sheet>
          <section aria-label={words.earlier}>
            <Sheet flush title={words.earlier}>
              {data.exports.length === 0 ? (
                <EmptyState title={words.none} />
              ) : (
                <ul className={css.list}>
                  {data.exports.map((made) => (
                    <MadeExport key={made.id} made={made} onRemoved={refresh} />
                  ))}
                </ul>
              )}
            </Sheet>
            <p className={css.kept}>{words.kept}</p>
          </section>
        </div>
      ) : error ? null : (
        <Skeleton lines={6} />
      )}
    </Page>
  );
}

function readSearch(search: Record<string, unknown>): { subject: ExportSubject; filter: string } {
  const subject = exportSubjects.find((one) => one === search['subject']) ?? 'deals';
  return { subject, filter: typeof search['filter'] === 'string' ? search['filter'] : '' };
}
