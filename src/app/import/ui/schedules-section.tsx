import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { viewerQuery } from '#base/auth/ui/viewer-query.ts';
import { formatInstant } from '#base/i18n/format.ts';
import type { TimeZone } from '#base/kernel/date.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { EditIcon, PlayIcon, PlusIcon, TrashIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { WarnBadge } from '#base/ui-kit/warn-badge.tsx';
import { ScheduleDialog, type Schedule } from './schedule-dialog.tsx';
import { scheduleMessages } from './schedule-messages.ts';
import { useDeleteSchedule, useRunSchedule, useSchedules } from './use-schedules.ts';
import css from './import.module.css';

/** Imports that come back by themselves, each with how it went. */
export function SchedulesSection() {
  const words = useWords(scheduleMessages);
  const { data } = useSchedules();
  const [editing, setEditing] = useState<Schedule | 'new' | null>(null);
  if (!data) return null;
  return (
    <Sheet title={words.title}>
      <p className={css.soft}>{words.says}</p>
      {data.rows.length > 0 ? (
        <ul className={css.kept}>
          {data.rows.map((schedule) => (
            <ScheduleLine key={schedule.id} onEdit={() => setEditing(schedule)} schedule={schedule} />
          ))}
        </ul>
      ) : null}
      <div className={css.addLine}>
        <Button icon={PlusIcon} onClick={() => setEditing('new')}>
          {words.add}
        </Button>
      </div>
      {editing === null ? null : (
        <ScheduleDialog
          folders={data.folders}
          onClose={() => setEditing(null)}
          schedule={editing === 'new' ? null : editing}
        />
      )}
    </Sheet>
  );
}

function ScheduleLine({ schedule, onEdit }: { schedule: Schedule; onEdit: () => void }) {
  const words = useWords(scheduleMessages);
  const [deleting, setDeleting] = useState(false);
  const run = useRunSchedule();
  const remove = useDeleteSchedule();
  return (
    <li className={css.schedule}>
      <div className={css.scheduleHead}>
        <span className={css.lineSays}>
          <strong>{schedule.name}</strong>
          <span className={css.soft}>{schedule.place}</span>
          <span className={css.soft}>{useTimes(schedule)}</span>
        </span>
        <span className={css.lineActions}>
          <IconButton
            icon={PlayIcon}
            label={`${words.runNow}: ${schedule.name}`}
            onClick={() => run.mutate(schedule.id)}
          />
          <IconButton icon={EditIcon} label={`${words.edit}: ${schedule.name}`} onClick={onEdit} />
          <IconButton
            icon={TrashIcon}
            label={`${words.delete}: ${schedule.name}`}
            onClick={() => setDeleting(true)}
          />
        </span>
      </div>
      <Runs schedule={schedule} />
      <ErrorNote error={run.error} />
      <ConfirmDialog
        busy={remove.isPending}
        confirm={words.delete}
        onClose={() => setDeleting(false)}
        onConfirm={() => remove.mutate(schedule.id, { onSuccess: () => setDeleting(false) })}
        open={deleting}
        title={words.deleteAsk}
      >
        <p>{words.deleteSays}</p>
        <ErrorNote error={remove.error} />
      </ConfirmDialog>
    </li>
  );
}

/** `elke maandag om 06:00 · Weekexport · volgende keer ma 30 nov 06:00`. */
function useTimes({ every, weekday, atTime, mappingName, nextAt, active }: Schedule): string {
  const words = useWords(scheduleMessages);
  const when = useWhen();
  const day = words.days.split(',')[weekday - 1] ?? '';
  const often =
    every === 'hour' ? words.everyHour : every === 'day' ? words.dayAt(atTime) : words.weekAt(day, atTime);
  const next = active && nextAt !== null ? words.next(when(nextAt)) : words.resting;
  return [often, mappingName, next].filter((part) => part).join(' · ');
}

function useWhen(): (instant: string) => string {
  const language = useLanguage();
  const zone = useSuspenseQuery(viewerQuery).data.organisation.timeZone;
  return (instant) => formatInstant(instant, zone as TimeZone, language);
}

function Runs({ schedule: { runs } }: { schedule: Schedule }) {
  const words = useWords(scheduleMessages);
  const [latest, ...earlier] = runs;
  if (!latest) return <p className={css.soft}>{words.never}</p>;
  return (
    <>
      <RunLine run={latest} />
      {earlier.length > 0 ? (
        <details>
          <summary className={css.soft}>{words.earlier}</summary>
          {earlier.map((run) => (
            <RunLine key={run.startedAt} run={run} />
          ))}
        </details>
      ) : null}
    </>
  );
}

function RunLine({ run }: { run: Schedule['runs'][number] }) {
  const words = useWords(scheduleMessages);
  const when = useWhen();
  return (
    <p className={css.run}>
      {run.outcome === 'failed' ? (
        <WarnBadge bad>{words.failed}</WarnBadge>
      ) : (
        <Badge>{words[run.outcome]}</Badge>
      )}{' '}
      <span className={css.soft}>
        {[when(run.startedAt), run.files.join(', ')].filter((part) => part).join(' · ')}
      </span>{' '}
      {run.says ? <span>{run.says}</span> : null}{' '}
      {run.importId ? (
        <Link params={{ importId: run.importId }} to="/import/$importId">
          {words.report}
        </Link>
      ) : null}
    </p>
  );
}
