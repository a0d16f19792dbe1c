import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { DataTable } from '#base/ui-kit/data-table.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { PlusIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import { archiveCompetitor, restoreCompetitor, type Competitor } from '../contract.ts';
import { offeringMessages } from '../messages.ts';
import { useCompetitorColumns } from './competitor-columns.tsx';
import { CompetitorForm } from './competitor-form.tsx';
import css from './offering-screen.module.css';
import { useArchiving } from './use-archiving.ts';
import { useCompetitors } from './use-offering.ts';

const away = ({ id, version }: Competitor) => ask(archiveCompetitor, { competitorId: id, version });
const back = ({ id, version }: Competitor) => ask(restoreCompetitor, { competitorId: id, version });

/** Whom we meet at customers. */
export function CompetitorTable(props: { archived: boolean }) {
  const words = useWords(offeringMessages);
  const { data, error, refetch } = useCompetitors(props.archived);
  const turn = useArchiving(away, back);
  const [open, setOpen] = useState<Competitor | 'new' | null>(null);
  const mayEdit = data?.may.edit ?? false;
  const columns = useCompetitorColumns(mayEdit, setOpen, turn);
  const add = mayEdit ? (
    <Button icon={PlusIcon} onClick={() => setOpen('new')}>
      {words.addCompetitor}
    </Button>
  ) : null;
  return (
    <section className={css.part}>
      <header className={css.head}>
        <h2>{words.competitors}</h2>
        {data && data.competitors.length > 0 ? add : null}
      </header>
      {error ? (
        <ErrorNote error={error} onRetry={() => void refetch()} />
      ) : (
        <DataTable
          caption={words.competitors}
          columns={columns}
          empty={
            <EmptyState action={add} title={words.noCompetitors}>
              {words.noCompetitorsSays}
            </EmptyState>
          }
          rowKey={({ id }) => id}
          rows={data?.competitors}
        />
      )}
      {open === null ? null : (
        <CompetitorForm competitor={open === 'new' ? undefined : open} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}
