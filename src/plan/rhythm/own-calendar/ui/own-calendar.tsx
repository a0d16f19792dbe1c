import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import type { OutputOf } from '#base/http/contract.ts';
import { formatInstant } from '#base/i18n/format.ts';
import { ask } from '#base/ui-kit/client.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { LinkIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Switch } from '#base/ui-kit/switch.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';
import { WarnBadge } from '#base/ui-kit/warn-badge.tsx';

import { dayNames } from '../../planner/messages.ts';
import { clockText } from '../../rules/move-time.ts';
import { fetchOwnCalendar, getOwnCalendar, putOwnCalendar, removeOwnCalendar } from '../contract.ts';
import { ownCalendarMessages } from '../messages.ts';
import css from './own-calendar.module.css';

type Calendar = NonNullable<OutputOf<typeof getOwnCalendar>['calendar']>;

/** One's own calendar elsewhere: connected by its secret address, shown by what is kept of it, disconnected at once. */
export function OwnCalendar() {
  const words = useWords(ownCalendarMessages);
  const { data } = useQuery({
    queryKey: ['own-calendar'],
    queryFn: ({ signal }) => ask(getOwnCalendar, {}, { signal }),
    refetchInterval: ({ state }) => {
      const calendar = state.data?.calendar;
      return calendar && calendar.fetchedAt === null && calendar.fault === null ? 2_000 : false;
    },
  });
  if (!data?.may.connect) return null;
  return (
    <Sheet title={words.title}>
      <div className={css.calendar}>
        {data.calendar ? <Connected calendar={data.calendar} /> : <Connect />}
        <p className={css.soft}>
          {words.private} {words.counts}
        </p>
      </div>
    </Sheet>
  );
}

function Connect() {
  const words = useWords(ownCalendarMessages);
  const { run } = useChange(useRefreshCalendar());
  const [url, setUrl] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const connect = async () => {
    setBusy(true);
    setError(null);
    try {
      await run(() => ask(putOwnCalendar, { url, keepsTitles: false }));
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <>
      <p className={css.says}>{words.says}</p>
      <form
        className={css.line}
        onSubmit={(event) => {
          event.preventDefault();
          if (url.trim() !== '') void connect();
        }}
      >
        <TextField
          autoComplete="off"
          hint={words.urlHint}
          inputMode="url"
          label={words.url}
          onChange={setUrl}
          placeholder="https://…/basic.ics"
          spellCheck={false}
          value={url}
        />
        <Button busy={busy} disabled={url.trim() === ''} icon={LinkIcon} kind="primary" type="submit">
          {words.connect}
        </Button>
      </form>
      <ErrorNote error={error} />
    </>
  );
}

function Connected({ calendar }: { calendar: Calendar }) {
  const words = useWords(ownCalendarMessages);
  const language = useLanguage();
  const { zone } = useViewer();
  const { quick } = useChange(useRefreshCalendar());
  const [asking, setAsking] = useState(false);
  const { host, keepsTitles, fetchedAt, fault, ahead, withCustomer, standing } = calendar;
  return (
    <>
      <div className={css.head}>
        <strong>{words.connected(host)}</strong>
        <span className={css.soft} role="status">
          {fault === null
            ? fetchedAt === null
              ? words.reading
              : words.readAt(formatInstant(fetchedAt, zone, language))
            : null}
        </span>
        {fault === null ? null : <WarnBadge>{words[`fault-${fault}`]}</WarnBadge>}
      </div>
      {fetchedAt === null ? null : (
        <>
          <p className={css.says}>{words.ahead(ahead, withCustomer)}</p>
          <h3 className={css.small}>{words.standing}</h3>
          {standing.length === 0 ? (
            <p className={css.soft}>{words.noneStanding}</p>
          ) : (
            <ul className={css.standing}>
              {standing.map(({ day, from, to }) => (
                <li key={`${day} ${from}`}>
                  {dayNames[language][day]}{' '}
                  <span className={css.clock}>
                    {clockText(from)}–{clockText(to)}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <Switch
        checked={keepsTitles}
        label={words.titles}
        onChange={(keeps) => quick(() => ask(putOwnCalendar, { url: null, keepsTitles: keeps }))}
      />
      <div className={css.buttons}>
        <Button onClick={() => quick(() => ask(fetchOwnCalendar, {}))}>{words.again}</Button>
        <Button onClick={() => setAsking(true)}>{words.disconnect}</Button>
      </div>
      <ConfirmDialog
        confirm={words.disconnect}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          quick(() => ask(removeOwnCalendar, {}));
        }}
        open={asking}
        title={words.askDisconnect}
      >
        {words.askDisconnectSays}
      </ConfirmDialog>
    </>
  );
}

function useRefreshCalendar() {
  const queries = useQueryClient();
  return useCallback(
    () =>
      Promise.all(
        ['own-calendar', 'own-appointments', 'selling-time'].map((key) =>
          queries.invalidateQueries({ queryKey: [key] }),
        ),
      ),
    [queries],
  );
}
