import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { viewerQuery } from '#base/auth/ui/viewer-query.ts';
import type { TimeZone } from '#base/kernel/date.ts';
import { formatInstant, formatNumber } from '#base/i18n/format.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { BrokenLoop } from '#base/ui-kit/broken-loop.tsx';
import { ApiProblem } from '#base/ui-kit/client.ts';
import { DataTable, type Column } from '#base/ui-kit/data-table.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { FileDrop } from '#base/ui-kit/file-drop.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Progress } from '#base/ui-kit/progress.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { WarnBadge } from '#base/ui-kit/warn-badge.tsx';
import type { OutputOf } from '#base/http/contract.ts';
import { useMemo } from 'react';
import type * as contract from '../contract.ts';
import { MappingsSection } from './mappings-section.tsx';
import { SchedulesSection } from './schedules-section.tsx';
import { importMessages } from './screen-messages.ts';
import { useDraftImport, useImports } from './use-import.ts';
import css from './import.module.css';

type Row = OutputOf<typeof contract.listImports>['rows'][number];

/** Where an import begins, and the ones that were done before. */
export function ImportsScreen() {
  const words = useWords(importMessages);
  const navigate = useNavigate();
  const imports = useImports();
  const draft = useDraftImport();
  const begin = (files: File[]) =>
    draft.mutate(files, {
      onSuccess: ({ importId }) => void navigate({ to: '/import/$importId', params: { importId } }),
    });
  const rows = imports.data?.rows;
  if (imports.error instanceof ApiProblem && imports.error.status === 403)
    return (
      <Page title={words.title} width="middle">
        <EmptyState picture={<BrokenLoop />} title={words.notYou}>
          {words.notYouSays}
        </EmptyState>
      </Page>
    );
  return (
    <Page title={words.title} width="middle">
      {imports.error ? <ErrorNote error={imports.error} onRetry={() => void imports.refetch()} /> : null}
      <div className={css.begin}>
        <div className={css.stack}>
          {draft.isPending ? (
            <Sheet>
              <Progress detail={words.readingDetail} label={words.reading} />
            </Sheet>
          ) : (
            <FileDrop
              endings={['.csv', '.xlsx', '.txt', '.tsv', '.zip']}
              hint={words.dropHint}
              label={words.drop}
              many
              onFiles={begin}
            />
          )}
          <ErrorNote error={draft.error} />
        </div>
        <section aria-label={words.tips} className={css.tips}>
          <h2 className={css.tipsTitle}>{words.tips}</h2>
          <ol className={css.tipList}>
            {[words.tip1, words.tip2, words.tip3].map((tip, at) => (
              <li className={css.tip} key={tip}>
                <span aria-hidden="true" className={css.tipNumber}>
                  {at + 1}
                </span>
                {tip}
              </li>
            ))}
          </ol>
          <p className={css.archive}>
            <Link to="/import/archive">{words.archive}</Link>
          </p>
        </section>
      </div>
      {rows && rows.length > 0 ? (
        <section aria-label={words.earlier} className={css.earlier}>
          <h2 className={css.sectionTitle}>{words.earlier}</h2>
          <EarlierImports rows={rows} />
        </section>
      ) : null}
      <SchedulesSection />
      <MappingsSection />
    </Page>
  );
}

const stateCell = (row: Row) => <State status={row.status} />;

function EarlierImports({ rows }: { rows: readonly Row[] }) {
  const words = useWords(importMessages);
  const language = useLanguage();
  const zone = useSuspenseQuery(viewerQuery).data.organisation.timeZone;
  const columns = useMemo<Column<Row>[]>(() => {
    const number = (n: number | null) => (n === null ? '' : formatNumber(n, language));
    return [
      { key: 'files', head: words.files, cell: (row) => row.files.join(', ') },
      {
        key: 'state',
        head: words.state,
        cell: stateCell,
      },
      { key: 'deals', head: words.dealsHead, end: true, cell: (row) => number(row.deals) },
      { key: 'aside', head: words.aside, end: true, cell: (row) => number(row.rowsAside) },
      {
        key: 'when',
        head: words.when,
        cell: (row) => formatInstant(row.finishedAt ?? row.createdAt, zone as TimeZone, language),
      },
      { key: 'who', head: words.who, cell: (row) => row.startedBy ?? '' },
    ];
  }, [words, language, zone]);
  return (
    <DataTable
      caption={words.earlier}
      columns={columns}
      empty={null}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/import/${id}`}
      rows={rows}
    />
  );
}

function State({ status }: { status: Row['status'] }) {
  const words = useWords(importMessages);
  return status === 'failed' ? <WarnBadge bad>{words.failed}</WarnBadge> : <Badge>{words[status]}</Badge>;
}
