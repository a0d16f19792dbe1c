import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { DataTable } from '#base/ui-kit/data-table.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { PlusIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Switch } from '#base/ui-kit/switch.tsx';
import type { IsoDate } from '#base/kernel/date.ts';

import { listApiKeys, type ApiKey } from '../contract.ts';
import { apiKeyMessages } from '../messages.ts';
import { isServing } from '../rules.ts';
import { AddKeyDialog } from './add-key-dialog.tsx';
import css from './api-keys.module.css';
import { RevokeKey } from './revoke-key.tsx';
import { useKeyColumns } from './use-key-columns.tsx';

/** The keys that programs have, for an administrator. */
export function ApiKeys({ today }: { today: IsoDate }) {
  const words = useWords(apiKeyMessages);
  const { data, error, refetch } = useQuery({
    queryKey: ['api-keys'],
    queryFn: ({ signal }) => ask(listApiKeys, {}, { signal }),
  });
  const [adding, setAdding] = useState(false);
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  const [withEnded, setWithEnded] = useState(false);
  const columns = useKeyColumns(today, setRevoking);
  const serving = data?.keys.filter((key) => isServing(key, today));
  const someEnded = data !== undefined && serving !== undefined && serving.length < data.keys.length;
  const add = (
    <Button icon={PlusIcon} onClick={() => setAdding(true)}>
      {words.add}
    </Button>
  );
  return (
    <section className={css.part}>
      <header className={css.head}>
        <h2>{words.title}</h2>
        <div className={css.steer}>
          {someEnded ? <Switch checked={withEnded} label={words.ended} onChange={setWithEnded} /> : null}
          {serving && serving.length > 0 ? add : null}
        </div>
      </header>
      <p className={css.says}>{words.says}</p>
      {error ? (
        <ErrorNote error={error} onRetry={() => void refetch()} />
      ) : (
        <DataTable
          caption={words.title}
          columns={columns}
          empty={<EmptyState action={add} title={words.none} />}
          rowKey={({ id }) => id}
          rows={withEnded ? data?.keys : serving}
        />
      )}
      {adding ? <AddKeyDialog onClose={() => setAdding(false)} today={today} /> : null}
      {revoking ? <RevokeKey apiKey={revoking} onClose={() => setRevoking(null)} /> : null}
    </section>
  );
}
