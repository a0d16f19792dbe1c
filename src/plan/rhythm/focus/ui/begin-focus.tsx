import { useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { instantAt, type IsoDate } from '#base/kernel/date.ts';
import { ask } from '#base/ui-kit/client.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { DateField } from '#base/ui-kit/date-field.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { PlayIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';

import { clockText, readClock } from '../../rules/move-time.ts';
import { loggedKinds, type LoggedKind } from '../../rules/settings.ts';
import { beginFocus } from '../contract.ts';
import { focusMessages } from '../messages.ts';
import { useRefreshFocus } from './use-focus.ts';
import css from './focus.module.css';

const lengths = [25, 50, 90];

/** One thing, how long, and what it is to bring; now or later. `starting` fills it in from a block of the rhythm. */
export function BeginFocus({ starting }: { starting: { from: number; minutes: number } | null }) {
  const words = useWords(focusMessages);
  const { today, zone } = useViewer();
  const { run } = useChange(useRefreshFocus());
  const [kind, setKind] = useState<LoggedKind>('call');
  const [what, setWhat] = useState('');
  const [length, setLength] = useState<string>(starting ? 'own' : '50');
  const [own, setOwn] = useState<number | null>(starting?.minutes ?? 60);
  const [target, setTarget] = useState<number | null>(null);
  const [when, setWhen] = useState<'now' | 'later'>(starting ? 'later' : 'now');
  const [day, setDay] = useState<IsoDate | null>(today);
  const [time, setTime] = useState(starting ? clockText(starting.from) : '');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const minutes = length === 'own' ? own : Number(length);
  const clock = readClock(time);
  const wrong = minutes === null || (when === 'later' && (day === null || clock === null));
  const begin = async () => {
    if (minutes === null) return;
    setBusy(true);
    setError(null);
    try {
      await run(() =>
        ask(beginFocus, {
          kind,
          what: what.trim() === '' ? null : what.trim(),
          minutes,
          target,
          at:
            when === 'later' && day !== null && clock !== null
              ? instantAt(zone, day, clockText(clock)).toISOString()
              : null,
        }),
      );
      setWhat('');
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Sheet>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!wrong) void begin();
        }}
      >
        <div className={css.pair}>
          <SelectField
            label={words.kind}
            onChange={(value) => value && setKind(value)}
            options={loggedKinds.map((value) => ({ value, label: words[value] }))}
            value={kind}
          />
          <TextField
            hint={words.whomHint}
            label={words.whom}
            maxLength={120}
            onChange={setWhat}
            optional
            value={what}
          />
        </div>
        <div className={css.choices}>
          <Segmented
            label={words.howLong}
            onChange={setLength}
            options={[
              ...lengths.map((n) => ({ value: String(n), label: words.minutesOf(n) })),
              { value: 'own', label: words.ownLength },
            ]}
            value={length}
          />
          {length === 'own' ? (
            <NumberField
              hideLabel
              label={words.howLong}
              max={240}
              min={5}
              onChange={setOwn}
              unit={words.minutes}
              value={own}
            />
          ) : null}
          <Segmented
            label={words.when}
            onChange={setWhen}
            options={(['now', 'later'] as const).map((value) => ({ value, label: words[value] }))}
            value={when}
          />
        </div>
        <div className={css.pair}>
          <NumberField
            hint={words.targetHint}
            label={words.target}
            max={200}
            min={1}
            onChange={setTarget}
            optional
            unit={words.times}
            value={target}
          />
          {when === 'later' ? (
            <div className={css.pair}>
              <DateField label={words.day} min={today} onChange={setDay} value={day} />
              <TextField
                error={time !== '' && clock === null ? words.noTime : null}
                label={words.time}
                onChange={setTime}
                placeholder="09:30"
                value={time}
              />
            </div>
          ) : null}
        </div>
        <ErrorNote error={error} />
        <div>
          <Button busy={busy} disabled={wrong} icon={PlayIcon} kind="primary" type="submit">
            {when === 'now' ? words.begin : words.plan}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
