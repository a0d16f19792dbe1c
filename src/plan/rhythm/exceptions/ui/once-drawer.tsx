import { useState } from 'react';
import { addDays, isIsoDate, weekday, type IsoDate } from '#base/kernel/date.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { DateField } from '#base/ui-kit/date-field.tsx';
import { Drawer } from '#base/ui-kit/drawer.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';

import { dayNames } from '../../planner/messages.ts';
import type { Names } from '../../planner/ui/use-names.ts';
import { reachOf } from '../../rules/exceptions.ts';
import { clockText, readClock } from '../../rules/move-time.ts';
import type { RhythmGround } from '../../rules/week-of-checklist.ts';
import { onceMessages } from '../messages.ts';
import { BreakNote } from './break-note.tsx';
import css from './once.module.css';
import { useBreaks, useBreakWords } from './use-breaks.ts';
import type { useOnce } from './use-once.ts';
import { ownPlace, placeOf, placeText, type OnceTime } from './week-time.ts';

/** One time of the published rhythm as a form: elsewhere, longer or shorter, or left out, this time only. */
export function OnceDrawer(props: {
  time: OnceTime;
  ground: RhythmGround;
  names: Names;
  /** Why it cannot be put elsewhere; null where it can. */
  fixedBecause: string | null;
  once: Pick<ReturnType<typeof useOnce>, 'put' | 'restore'>;
  onClose: () => void;
}) {
  const { time, ground, names, fixedBecause, once, onClose } = props;
  const mayEdit = fixedBecause === null;
  const words = useWords(onceMessages);
  const language = useLanguage();
  const [day, setDay] = useState<IsoDate>(time.day);
  const [from, setFrom] = useState(time.from === null ? '' : clockText(time.from));
  const [to, setTo] = useState(time.from === null ? '' : clockText(time.to));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const begins = readClock(from);
  const ends = readClock(to);
  const place = begins !== null && ends !== null && begins < ends ? { day, from: begins, to: ends } : null;
  const changed =
    place !== null &&
    (time.isDropped === true || day !== time.day || begins !== time.from || ends !== time.to);
  const said = useBreakWords(names)(useBreaks(ground, time, changed ? place : null));
  const item = ground.items.find(({ id }) => id === time.itemId);
  const name = names.item(time.itemId);
  const own = ownPlace(time);
  const weekly = item === undefined || item.per === 'day' || item.per === 'week';
  const reach = item ? reachOf(item, own.day) : null;
  const monday = addDays(own.day, 1 - weekday(own.day));
  const put = async (where: typeof place) => {
    setBusy(true);
    try {
      await once.put(time, name, where, said.length > 0);
      onClose();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <Drawer
      actions={
        mayEdit ? (
          <Button busy={busy} disabled={!changed} kind="primary" onClick={() => void put(place)}>
            {changed && said.length > 0 ? words.allTheSame : words.thisTime}
          </Button>
        ) : null
      }
      live={!changed}
      onClose={onClose}
      open
      title={name}
    >
      <div className={css.form}>
        <p className={css.soft}>{time.members.map(names.person).join(', ')}</p>
        {time.once ? (
          <p className={css.once}>
            <strong>{time.isDropped ? words.leftOut : words.marked}</strong>{' '}
            {time.isDropped
              ? placeText({ ...own, to: time.once.to }, language)
              : words.insteadOf(placeText({ ...own, to: time.once.to }, language))}
          </p>
        ) : null}
        {weekly ? (
          <SelectField
            disabled={!mayEdit}
            label={words.day}
            onChange={(chosen) => chosen && isIsoDate(chosen) && setDay(chosen)}
            options={Array.from({ length: ground.problem.days }, (_, n) => ({
              value: addDays(monday, n) as string,
              label: `${dayNames[language][n] ?? ''} ${Number(addDays(monday, n).slice(8))}`,
            }))}
            value={day}
          />
        ) : (
          <DateField
            disabled={!mayEdit}
            label={words.day}
            max={reach?.to}
            min={reach?.from}
            onChange={(chosen) => chosen && setDay(chosen)}
            value={day}
          />
        )}
        <div className={css.beside}>
          <TextField
            disabled={!mayEdit}
            error={begins === null && from !== '' ? words.timeWrong : null}
            label={words.from}
            onChange={setFrom}
            value={from}
          />
          <TextField
            disabled={!mayEdit}
            error={
              ends === null && to !== ''
                ? words.timeWrong
                : ends !== null && begins !== null && ends <= begins
                  ? words.endsFirst
                  : null
            }
            label={words.to}
            onChange={setTo}
            value={to}
          />
        </div>
        {changed ? <BreakNote said={said} /> : null}
        <ErrorNote error={error} />
        {mayEdit ? (
          <div className={css.ways}>
            {time.once ? (
              <Button
                onClick={() => {
                  if (time.once) once.restore(time, name, time.once, placeOf(time));
                  onClose();
                }}
              >
                {words.back}
              </Button>
            ) : null}
            {time.isDropped ? null : (
              <Button disabled={busy} onClick={() => void put(null)}>
                {words.leaveOut}
              </Button>
            )}
          </div>
        ) : (
          <p className={css.soft}>{fixedBecause}</p>
        )}
      </div>
    </Drawer>
  );
}
