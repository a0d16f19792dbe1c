import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { errorAt, ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';

import { addWebhook, editWebhook, type Webhook } from '../contract.ts';
import { webhookMessages } from '../messages.ts';
import { eventKinds, isWebhookUrl, singleEvents, type WebhookEvent } from '../rules.ts';
import { SecretDialog } from './secret-dialog.tsx';
import { useWebhookChange } from './use-webhooks.ts';
import css from './webhooks.module.css';

/** Adds an address, or edits the one that is given. */
export function WebhookForm({ webhook, onClose }: { webhook?: Webhook | undefined; onClose: () => void }) {
  const words = useWords(webhookMessages);
  const { run } = useWebhookChange();
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [description, setDescription] = useState(webhook?.description ?? '');
  const [events, setEvents] = useState<readonly WebhookEvent[]>(webhook?.events ?? ['deal']);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [secret, setSecret] = useState<string | null>(null);

  const save = async () => {
    setTried(true);
    if (busy || !isWebhookUrl(url.trim()) || events.length === 0) return;
    setBusy(true);
    setError(null);
    const given = { url: url.trim(), description, events: [...events] };
    try {
      if (webhook) {
        await run(() => ask(editWebhook, { webhookId: webhook.id, version: webhook.version, ...given }));
        onClose();
      } else setSecret((await run(() => ask(addWebhook, given))).secret);
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  if (secret !== null) return <SecretDialog onClose={onClose} secret={secret} />;
  return (
    <Dialog
      actions={
        <>
          <Button disabled={busy} onClick={onClose}>
            {words.cancel}
          </Button>
          <Button busy={busy} kind="primary" type="submit">
            {webhook ? words.save : words.add}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => void save()}
      open
      stay={busy}
      title={webhook ? words.editTitle : words.add}
      wide
    >
      <ErrorNote error={error} fields={{ '/url': words.url }} />
      <TextField
        autoComplete="off"
        error={tried && !isWebhookUrl(url.trim()) ? words.urlWrong : errorAt(error, '/url')}
        hint={words.urlHint}
        inputMode="url"
        label={words.url}
        maxLength={2000}
        onChange={setUrl}
        required
        value={url}
      />
      <TextField
        autoComplete="off"
        label={words.description}
        maxLength={300}
        onChange={setDescription}
        optional
        value={description}
      />
      <EventChoices events={events} onChange={setEvents} />
      {tried && events.length === 0 ? (
        <p className={css.bad} role="alert">
          {words.eventsMissing}
        </p>
      ) : null}
    </Dialog>
  );
}

function EventChoices(props: {
  events: readonly WebhookEvent[];
  onChange: (events: readonly WebhookEvent[]) => void;
}) {
  const { events, onChange } = props;
  const words = useWords(webhookMessages);
  const choice = (event: WebhookEvent, disabled = false) => (
    <Checkbox
      checked={disabled || events.includes(event)}
      disabled={disabled}
      key={event}
      label={words[event]}
      onChange={(on) => onChange(on ? [...events, event] : events.filter((one) => one !== event))}
    />
  );
  const allOfDeals = events.includes('deal');
  return (
    <fieldset className={css.choices}>
      <legend>{words.events}</legend>
      {choice('deal')}
      <div className={`${css.under} ${css.columns}`}>
        {singleEvents.map((event) => choice(event, allOfDeals))}
      </div>
      <div className={css.columns}>
        {eventKinds.filter((kind) => kind !== 'deal').map((kind) => choice(kind))}
      </div>
    </fieldset>
  );
}
