import { useState } from 'react';
import { formatInstant } from '#base/i18n/format.ts';
import type { TimeZone } from '#base/kernel/date.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import {
  EditIcon,
  EyeIcon,
  EyeOffIcon,
  MoreIcon,
  PlayIcon,
  TrashIcon,
  UndoIcon,
} from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { WarnBadge } from '#base/ui-kit/warn-badge.tsx';

import { editWebhook, tryWebhook, type Webhook } from '../contract.ts';
import { webhookMessages } from '../messages.ts';
import { AskDelete, AskNewSecret } from './webhook-questions.tsx';
import { useWebhookChange } from './use-webhooks.ts';
import css from './webhooks.module.css';

/** One address: what it is told, how that goes, and what can be done with it. */
export function WebhookRow(props: {
  webhook: Webhook;
  zone: TimeZone;
  onEdit: (webhook: Webhook) => void;
  onLog: (webhook: Webhook) => void;
}) {
  const { webhook, zone, onEdit, onLog } = props;
  const words = useWords(webhookMessages);
  const toast = useToast();
  const { quick } = useWebhookChange();
  const [asking, setAsking] = useState<'secret' | 'delete' | null>(null);
  const turn = () =>
    quick(() =>
      ask(editWebhook, { webhookId: webhook.id, version: webhook.version, enabled: !webhook.enabled }),
    );
  const test = () =>
    quick(async () => {
      await ask(tryWebhook, { webhookId: webhook.id });
      toast({ text: words.testSent });
    });
  return (
    <li className={css.hook}>
      <div>
        <p className={css.address}>{webhook.url}</p>
        {webhook.description ? <p>{webhook.description}</p> : null}
        <div className={css.facts}>
          <Standing webhook={webhook} zone={zone} />
          {webhook.events.map((event) => (
            <Badge key={event}>{words[event]}</Badge>
          ))}
        </div>
      </div>
      <div className={css.actions}>
        <Button onClick={() => onLog(webhook)} small>
          {words.log}
        </Button>
        <Menu
          groups={[
            {
              items: [
                { label: words.edit, icon: EditIcon, onSelect: () => onEdit(webhook) },
                { label: words.test, icon: PlayIcon, onSelect: test },
                {
                  label: webhook.enabled ? words.off : words.on,
                  icon: webhook.enabled ? EyeOffIcon : EyeIcon,
                  onSelect: turn,
                },
                { label: words.renew, icon: UndoIcon, onSelect: () => setAsking('secret') },
              ],
            },
            {
              items: [
                {
                  label: words.remove,
                  icon: TrashIcon,
                  danger: true,
                  onSelect: () => setAsking('delete'),
                },
              ],
            },
          ]}
          trigger={<IconButton icon={MoreIcon} label={words.actionsFor(webhook.url)} small />}
        />
      </div>
      {asking === 'secret' ? <AskNewSecret onClose={() => setAsking(null)} webhook={webhook} /> : null}
      {asking === 'delete' ? <AskDelete onClose={() => setAsking(null)} webhook={webhook} /> : null}
    </li>
  );
}

function Standing({ webhook, zone }: { webhook: Webhook; zone: TimeZone }) {
  const words = useWords(webhookMessages);
  const language = useLanguage();
  if (webhook.disabledBecause !== null)
    return (
      <WarnBadge bad={webhook.disabledBecause !== 'by-hand'}>
        {words[`off-${webhook.disabledBecause}`]}
      </WarnBadge>
    );
  if (webhook.failingSince !== null)
    return <WarnBadge>{words.failing(formatInstant(webhook.failingSince, zone, language))}</WarnBadge>;
  return <span className={css.good}>{words.fine}</span>;
}
