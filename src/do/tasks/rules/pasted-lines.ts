import type { IsoDate } from '#base/kernel/date.ts';

import { readQuickTask, type QuickTask } from './quick-add.ts';

/** So many tasks come out of one paste at most. */
export const mostPasted = 200;
const longestLine = 300;

export type PastedLine = {
  line: string;
  /** Null where it becomes no task. */
  task: QuickTask | null;
  fault: 'too-long' | 'too-many' | 'no-title' | null;
};

/** What becomes of each line of a list: a task, or nothing with the reason. No line is shortened. */
export function readPasted(lines: readonly string[], now: { today: IsoDate; clock: string }): PastedLine[] {
  return lines.map((line, at) => {
    if (line.length > longestLine) return { line, task: null, fault: 'too-long' };
    if (at >= mostPasted) return { line, task: null, fault: 'too-many' };
    const task = readQuickTask(line, now);
    return { line, task, fault: task === null ? 'no-title' : null };
  });
}
