import { useState } from 'react';
import type { TimeZone } from '#base/kernel/date.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { PlusIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import type { Webhook } from '../contract.ts';
import { webhookMessages } from '../messages.ts';
import { useWebhooks } from './use-webhooks.ts';
import { WebhookForm } from './webhook-form.tsx';
import { WebhookLog } from './webhook-log.tsx';
import { WebhookRow } from './webhook-row.tsx';
import css from './webhooks.module.css';

/** The addresses that are told what happens, for an administrator. */
export function Webhooks({ zone }: { zone: TimeZone }) {
  const words = useWords(webhookMessages);
  const { data, error, refetch } = useWebhooks();
  const [editing, setEditing] = useState<Webhook | 'new' | null>(null);
  const [logOf, setLogOf] = useState<Webhook | null>(null);
  const add = (
    <Button icon={PlusIcon} onClick={() => setEditing('new')}>
      {words.add}
    </Button>
  );
  return (
    <section className={css.part}>
      <header className={css.head}>
        <h2>{words.title}</h2>
        {data && data.webhooks.length > 0 ? add : null}
      </header>
      <p className={css.says}>{words.says}</p>
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {data ? (
        <Sheet flush>
          {data.webhooks.length === 0 ? (
            <EmptyState action={add} title={words.none} />
          ) : (
            <ul className={css.list}>
              {data.webhooks.map((webhook) => (
                <WebhookRow
                  key={webhook.id}
                  onEdit={setEditing}
                  onLog={setLogOf}
                  webhook={webhook}
                  zone={zone}
                />
              ))}
            </ul>
          )}
        </Sheet>
      ) : error ? null : (
        <Skeleton />
      )}
      {editing ? (
        <WebhookForm onClose={() => setEditing(null)} webhook={editing === 'new' ? undefined : editing} />
      ) : null}
      {logOf ? <WebhookLog onClose={() => setLogOf(null)} webhook={logOf} zone={zone} /> : null}
    </section>
  );
}
