import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { useOwners } from '#base/directory/accounts/ui/use-owners.ts';
import { reaches } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { ChoiceList } from '#base/ui-kit/choice-list.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Drawer } from '#base/ui-kit/drawer.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { addSeries, editSeries } from '../contract.ts';
import { meetingMessages } from '../messages.ts';
import { canHold, fittedTo, startingParts, type Part } from '../rules/agenda.ts';
import { refusals } from '../refusals.ts';
import type { Series } from '../shapes.ts';
import type { SeriesKind } from '../words.ts';
import css from './meetings.module.css';
import { PartsField } from './parts-field.tsx';
import { readTime } from './read-time.ts';
import { useWeekdays } from './use-weekdays.ts';

/** A meeting that comes back: when, with whom, about what. */
export function SeriesDrawer({ series, onClose }: { series: Series | null; onClose: () => void }) {
  const id = useId();
  const words = useWords(meetingMessages);
  const kit = useWords(kitMessages);
  const why = useWords(refusals);
  const toast = useToast();
  const queries = useQueryClient();
  const owners = useOwners();
  const viewer = useViewer();
  const days = useWeekdays();
  const mayTeam = reaches(viewer.access, 'manager');
  const [kind, setKind] = useState<SeriesKind>(series?.kind ?? (mayTeam ? 'team' : 'one-to-one'));
  const [fields, setFields] = useState(() => fieldsOf(series, kind));
  const [tried, setTried] = useState(false);
  const set = (change: Partial<typeof fields>) => setFields((before) => ({ ...before, ...change }));
  const time = readTime(fields.time);
  const agenda = canHold(fields.parts, fields.minutes ?? 0);
  const people = fields.attendeeIds;
  const others = owners.filter(({ value }) => kind === 'team' || value !== viewer.id);
  const save = useMutation({
    mutationFn: () => {
      const { name, weekday, minutes, everyWeeks, leaderId, parts, mailsMinutes } = fields;
      const given = {
        name,
        weekday,
        atTime: time ?? '',
        minutes: minutes ?? 60,
        everyWeeks: everyWeeks ?? 1,
        leaderId,
        parts,
        mailsMinutes,
        attendeeIds: people,
      };
      return series
        ? ask(editSeries, { seriesId: series.id, version: series.version, ...given })
        : ask(addSeries, { kind, ...given });
    },
    onSuccess: async () => {
      onClose();
      toast({ text: words.saved });
      await queries.invalidateQueries({ queryKey: ['meetings'] });
    },
  });
  const isGood = fields.name.trim() !== '' && time !== null && people.length > 0 && agenda.ok;
  const turn = (to: SeriesKind) => {
    setKind(to);
    set({ ...fieldsOf(null, to), name: fields.name, weekday: fields.weekday, time: fields.time });
  };
  return (
    <Drawer
      actions={
        <>
          <Button onClick={onClose}>{kit.cancel}</Button>
          <Button busy={save.isPending} form={id} kind="primary" type="submit">
            {words.save}
          </Button>
        </>
      }
      onClose={onClose}
      open
      title={series ? words.editSeries : words.addSeries}
    >
      <form
        className={css.form}
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (isGood) save.mutate();
        }}
      >
        {series === null && mayTeam ? (
          <Segmented
            label={words.kind}
            onChange={turn}
            options={[
              { value: 'team', label: words.team },
              { value: 'one-to-one', label: words['one-to-one'] },
            ]}
            value={kind}
          />
        ) : null}
        {kind === 'one-to-one' ? <p className={css.soft}>{words.onlyTwo}</p> : null}
        <TextField
          error={tried && fields.name.trim() === '' ? words.nameMissing : null}
          label={words.name}
          maxLength={120}
          onChange={(name) => set({ name })}
          value={fields.name}
        />
        <div className={css.pair}>
          <SelectField
            label={words.day}
            onChange={(day) => set({ weekday: Number(day ?? 1) })}
            options={days.map((label, at) => ({ value: String(at + 1), label }))}
            value={String(fields.weekday)}
          />
          <TextField
            error={time === null ? words.noTime : null}
            label={words.time}
            onChange={(text) => set({ time: text })}
            value={fields.time}
          />
          <NumberField
            label={words.length}
            onChange={(minutes) =>
              set({ minutes, ...(minutes && minutes > 6 ? { parts: fittedTo(fields.parts, minutes) } : {}) })
            }
            value={fields.minutes}
          />
          <NumberField
            label={words.every}
            onChange={(everyWeeks) => set({ everyWeeks })}
            value={fields.everyWeeks}
          />
        </div>
        {series?.kind === 'one-to-one' ? null : (
          <div>
            <p className={css.legend}>{kind === 'team' ? words.attendees : words.withWhom}</p>
            <ChoiceList
              label={kind === 'team' ? words.attendees : words.withWhom}
              onChange={(attendeeIds) => set({ attendeeIds })}
              options={others}
              single={kind === 'one-to-one'}
              values={people}
            />
            {tried && people.length === 0 ? <p className={css.wrong}>{words.attendeeMissing}</p> : null}
          </div>
        )}
        {kind === 'team' ? (
          <SelectField
            clearable
            label={words.leads}
            onChange={(leaderId) => set({ leaderId })}
            options={owners}
            value={fields.leaderId}
          />
        ) : null}
        <PartsField
          kind={kind}
          onChange={(parts) => set({ parts })}
          parts={fields.parts}
          room={fields.minutes ?? 0}
        />
        {agenda.ok ? null : (
          <p className={css.wrong} role="alert">
            {why[agenda.because]}
          </p>
        )}
        <Checkbox
          checked={fields.mailsMinutes}
          label={words.mails}
          onChange={(mailsMinutes) => set({ mailsMinutes })}
        />
        <ErrorNote error={save.error} />
      </form>
    </Drawer>
  );
}

type Fields = {
  name: string;
  weekday: number;
  time: string;
  minutes: number | null;
  everyWeeks: number | null;
  leaderId: MemberId | null;
  attendeeIds: MemberId[];
  parts: Part[];
  mailsMinutes: boolean;
};

function fieldsOf(series: Series | null, kind: SeriesKind): Fields {
  if (!series)
    return {
      name: '',
      weekday: 1,
      time: '09:00',
      minutes: kind === 'team' ? 60 : 30,
      everyWeeks: 1,
      leaderId: null,
      attendeeIds: [],
      parts: startingParts(kind),
      mailsMinutes: true,
    };
  return {
    name: series.name,
    weekday: series.weekday,
    time: series.atTime,
    minutes: series.minutes,
    everyWeeks: series.everyWeeks,
    leaderId: series.leader?.id ?? null,
    attendeeIds: series.attendees.map(({ id }) => id),
    parts: series.parts,
    mailsMinutes: series.mailsMinutes,
  };
}
