import { useState } from 'react';
import { ask } from '#base/ui-kit/client.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { Drawer } from '#base/ui-kit/drawer.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { PlusIcon, TrashIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';

import { dayNames } from '../../planner/messages.ts';
import { clockText, readClock } from '../../rules/move-time.ts';
import { hoursText, readHours } from '../../rules/written-hours.ts';
import { putMemberWeek } from '../contract.ts';
import { hoursMessages } from '../messages.ts';
import type { HoursMember } from './people-hours.tsx';
import { useRefreshHours } from './use-hours.ts';
import css from './hours.module.css';

type Appointment = { key: number; name: string; day: number; from: string; to: string };

/** When somebody works, as a form. */
export function MemberHours(props: {
  member: HoursMember;
  profiles: readonly { id: string; name: string }[];
  onClose: () => void;
}) {
  const { member, profiles, onClose } = props;
  const words = useWords(hoursMessages);
  const language = useLanguage();
  const { run } = useChange(useRefreshHours());
  const days = [0, 1, 2, 3, 4, 5, 6];
  const [texts, setTexts] = useState(() => days.map((day) => hoursText(member.working, day)));
  const [travels, setTravels] = useState<readonly number[]>(member.travelDays);
  const [profile, setProfile] = useState(member.profile);
  const [appointments, setAppointments] = useState<readonly Appointment[]>(() =>
    member.appointments.map(({ name, day, from, to }, key) => ({
      key,
      name,
      day,
      from: clockText(from),
      to: clockText(to),
    })),
  );
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const working = texts.map(readHours);
  const standing = appointments.map(({ name, day, from, to }) => {
    const [begins, ends] = [readClock(from), readClock(to)];
    return name.trim() !== '' && begins !== null && ends !== null && begins < ends
      ? { name: name.trim(), day, from: begins, to: ends }
      : null;
  });
  const wrong = working.includes(null) || standing.includes(null);
  const save = async () => {
    setBusy(true);
    try {
      await run(() =>
        ask(putMemberWeek, {
          memberId: member.id,
          version: member.version,
          working: working.flatMap((spans) => spans ?? []),
          travelDays: [...travels],
          profile,
          appointments: standing.flatMap((one) => one ?? []),
        }),
      );
      onClose();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  const change = (key: number, with_: Partial<Appointment>) =>
    setAppointments((all) => all.map((one) => (one.key === key ? { ...one, ...with_ } : one)));
  return (
    <Drawer
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button busy={busy} disabled={wrong} kind="primary" onClick={() => void save()}>
            {words.save}
          </Button>
        </>
      }
      onClose={onClose}
      open
      title={member.name}
    >
      <div className={css.form}>
        <p className={css.soft}>{words.worksHint}</p>
        {days.map((day) => (
          <div className={css.dayLine} key={day}>
            <TextField
              error={working[day] === null ? words.wrongHours : null}
              label={dayNames[language][day] ?? ''}
              onChange={(text) => setTexts((all) => all.with(day, text))}
              value={texts[day] ?? ''}
            />
            <Checkbox
              checked={travels.includes(day)}
              hideLabel={false}
              label={words.travels}
              onChange={(on) => setTravels((all) => (on ? [...all, day] : all.filter((one) => one !== day)))}
            />
          </div>
        ))}
        {profiles.length > 1 ? (
          <SelectField
            label={words.profile}
            onChange={(id) => id && setProfile(id)}
            options={profiles.map(({ id, name }) => ({ value: id, label: name }))}
            value={profile}
          />
        ) : null}
        <h3 className={css.small}>{words.appointments}</h3>
        {appointments.map((one) => (
          <div className={css.appointment} key={one.key}>
            <TextField label={words.name} onChange={(name) => change(one.key, { name })} value={one.name} />
            <SelectField
              label={words.day}
              onChange={(day) => day !== null && change(one.key, { day: Number(day) })}
              options={days.map((day) => ({ value: String(day), label: dayNames[language][day] ?? '' }))}
              value={String(one.day)}
            />
            <TextField label={words.from} onChange={(from) => change(one.key, { from })} value={one.from} />
            <TextField label={words.to} onChange={(to) => change(one.key, { to })} value={one.to} />
            <IconButton
              icon={TrashIcon}
              label={words.remove}
              onClick={() => setAppointments((all) => all.filter(({ key }) => key !== one.key))}
            />
          </div>
        ))}
        <Button
          icon={PlusIcon}
          onClick={() =>
            setAppointments((all) => [
              ...all,
              {
                key: Math.max(-1, ...all.map(({ key }) => key)) + 1,
                name: words.appointment,
                day: 0,
                from: '09:00',
                to: '10:00',
              },
            ])
          }
          small
        >
          {words.addAppointment}
        </Button>
        <ErrorNote error={error} />
      </div>
    </Drawer>
  );
}
