import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '#base/ui-kit/client.ts';
import { DataTable } from '#base/ui-kit/data-table.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Switch } from '#base/ui-kit/switch.tsx';

import { listPublicLinks, type ListedLink } from '../contract.ts';
import { publicLinkMessages } from '../messages.ts';
import { RevokeLink } from './revoke-link.tsx';
import css from './secret-links.module.css';
import { useLinkColumns } from './use-link-columns.tsx';

/** Every secret link that one may end: one's own, or everybody's for a manager. */
export function SecretLinks() {
  const words = useWords(publicLinkMessages);
  const { data, error, refetch } = useQuery({
    queryKey: ['public-links'],
    queryFn: ({ signal }) => ask(listPublicLinks, {}, { signal }),
  });
  const [revoking, setRevoking] = useState<ListedLink | null>(null);
  const [withEnded, setWithEnded] = useState(false);
  const columns = useLinkColumns(setRevoking);
  const opening = data?.links.filter(({ opens }) => opens);
  const someEnded = data !== undefined && opening !== undefined && opening.length < data.links.length;
  return (
    <section aria-label={words.title} className={css.part}>
      <p className={css.says}>{words.says}</p>
      {someEnded ? <Switch checked={withEnded} label={words.ended} onChange={setWithEnded} /> : null}
      {error ? (
        <ErrorNote error={error} onRetry={() => void refetch()} />
      ) : (
        <DataTable
          caption={words.title}
          columns={columns}
          empty={<EmptyState title={words.none}>{words.noneSays}</EmptyState>}
          rowKey={({ id }) => id}
          rows={withEnded ? data?.links : opening}
        />
      )}
      {revoking ? <RevokeLink link={revoking} onClose={() => setRevoking(null)} /> : null}
    </section>
  );
}
