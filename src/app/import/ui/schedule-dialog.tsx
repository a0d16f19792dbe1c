import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { Switch } from '#base/ui-kit/switch.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import type { AskedOf, OutputOf } from '#base/http/contract.ts';
import type { MappingId } from '#base/kernel/id.ts';
import type * as contract from '../schedules/contract.ts';
import { everies, scheduleKinds } from '../schedules/words.ts';
import { scheduleMessages } from './schedule-messages.ts';
import { useMappings } from './use-mappings.ts';
import { useAddSchedule, useChangeSchedule } from './use-schedules.ts';
import css from './import.module.css';

export type Schedule = OutputOf<typeof contract.listSchedules>['rows'][number];
type Wish = AskedOf<typeof contract.addSchedule>;

/** Where from, how often, and as what. */
export function ScheduleDialog(props: {
  schedule: Schedule | null;
  folders: readonly string[];
  onClose: () => void;
}) {
  const { schedule, folders, onClose } = props;
  const words = useWords(scheduleMessages);
  const [wish, setWish] = useState<Wish>(() => wishOf(schedule, folders));
  const add = useAddSchedule();
  const change = useChangeSchedule();
  const set = (part: Partial<Wish>) => setWish({ ...wish, ...part });
  const ready = wish.name.trim() !== '' && wish.place.trim() !== '';
  const save = () => {
    if (!ready) return;
    if (schedule)
      change.mutate({ scheduleId: schedule.id, version: schedule.version, ...wish }, { onSuccess: onClose });
    else add.mutate(wish, { onSuccess: onClose });
  };
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button busy={add.isPending || change.isPending} disabled={!ready} kind="primary" type="submit">
            {words.save}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={save}
      open
      title={words.addTitle}
    >
      <div className={css.form}>
        <TextField label={words.name} maxLength={100} onChange={(name) => set({ name })} value={wish.name} />
        <div className={css.segment}>
          <Segmented
            label={words.kind}
            onChange={(kind) => set({ kind, place: kind === 'folder' ? (folders[0] ?? '') : '' })}
            options={scheduleKinds.map((kind) => ({ value: kind, label: words[kind] }))}
            value={wish.kind}
          />
        </div>
        <TextField
          hint={
            wish.kind === 'url'
              ? words.urlHint
              : folders.length === 0
                ? words.noFolders
                : words.folderHint(folders.join(', '))
          }
          label={words[wish.kind]}
          maxLength={1000}
          onChange={(place) => set({ place })}
          value={wish.place}
        />
        <MappingChoice onChange={(mappingId) => set({ mappingId })} value={wish.mappingId} />
        <Times onChange={set} wish={wish} />
        <Switch checked={wish.active} label={words.active} onChange={(active) => set({ active })} />
        <ErrorNote error={add.error ?? change.error} />
      </div>
    </Dialog>
  );
}

function wishOf(schedule: Schedule | null, folders: readonly string[]): Wish {
  if (!schedule)
    return {
      name: '',
      kind: folders.length > 0 ? 'folder' : 'url',
      place: folders[0] ?? '',
      mappingId: null,
      every: 'day',
      weekday: 1,
      atTime: '06:00',
      active: true,
    };
  const { name, kind, place, mappingId, every, weekday, atTime, active } = schedule;
  return { name, kind, place, mappingId, every, weekday, atTime, active };
}

const asProposed = 'as-proposed';

function MappingChoice(props: { value: MappingId | null; onChange: (id: MappingId | null) => void }) {
  const words = useWords(scheduleMessages);
  const { data } = useMappings();
  return (
    <SelectField<string>
      label={words.mapping}
      onChange={(id) => id !== null && props.onChange(id === asProposed ? null : (id as MappingId))}
      options={[
        { value: asProposed, label: words.noMapping },
        ...(data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={props.value ?? asProposed}
    />
  );
}

function Times({ wish, onChange }: { wish: Wish; onChange: (part: Partial<Wish>) => void }) {
  const words = useWords(scheduleMessages);
  const days = words.days.split(',');
  return (
    <div className={css.formRow}>
      <SelectField
        label={words.every}
        onChange={(every) => every !== null && onChange({ every })}
        options={everies.map((every) => ({ value: every, label: words[every] }))}
        value={wish.every}
      />
      {wish.every === 'week' ? (
        <SelectField
          label={words.weekday}
          onChange={(day) => day !== null && onChange({ weekday: Number(day) })}
          options={days.map((label, at) => ({ value: String(at + 1), label }))}
          value={String(wish.weekday)}
        />
      ) : null}
      {wish.every === 'hour' ? null : (
        <TextField
          label={words.atTime}
          onChange={(atTime) => onChange({ atTime: atTime.slice(0, 5) })}
          type="time"
          value={wish.atTime}
        />
      )}
    </div>
  );
}
