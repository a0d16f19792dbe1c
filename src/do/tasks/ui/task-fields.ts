import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';

import type { Task } from '../contract.ts';
import type { Recurrence } from '../rules/recurrence.ts';
import type { Priority, TaskKind } from '../words.ts';

/** What the form of a task holds. */
export type TaskFields = {
  title: string;
  note: string;
  kind: TaskKind;
  priority: Priority;
  dueOn: IsoDate | null;
  time: string;
  remindMinutes: number | null;
  recurrence: Recurrence | null;
  memberId: MemberId | null;
};

export function fieldsOf(task: Task): TaskFields {
  return {
    title: task.title,
    note: task.note ?? '',
    kind: task.kind,
    priority: task.priority,
    dueOn: task.dueOn,
    time: task.dueTime ?? '',
    remindMinutes: task.remindMinutes,
    recurrence: task.recurrence,
    memberId: task.member?.id ?? null,
  };
}

const timePattern = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/;

/** A time as people write it, `14:30`, `1430` or `9.05`, as `14:30`; null for none, undefined where it is no time. */
export function readTimeField(text: string): string | null | undefined {
  if (text.trim() === '') return null;
  const [, hours, minutes] = timePattern.exec(text.trim()) ?? [];
  return hours === undefined ? undefined : `${hours.padStart(2, '0')}:${minutes}`;
}
