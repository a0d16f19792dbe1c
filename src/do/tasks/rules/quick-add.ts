import type { IsoDate } from '#base/kernel/date.ts';

import type { Priority, TaskKind } from '../words.ts';
import { piece, readName, spacedLine, tidyLine, type Now, type Read } from '#base/i18n/line-piece.ts';
import { readDay } from '#base/i18n/read-day.ts';
import { readRecurrence } from './quick-add-recurrence.ts';
import { readTime } from './quick-add-time.ts';
import { firstDue, type Recurrence } from './recurrence.ts';

/** What was understood of a line: what the task is, and every piece that said when, how often or for whom. */
export type QuickTask = {
  title: string;
  kind: TaskKind;
  dueOn: IsoDate;
  /** `10:00`, or null for the whole day. */
  dueTime: string | null;
  recurrence: Recurrence | null;
  priority: Priority;
  /** The beginning of a colleague's name, as written behind an @; or null. */
  forWhom: string | null;
  /** Was a day read, or is it today because none was given? */
  daySaid: boolean;
};

const kinds: [TaskKind, RegExp][] = [
  ['call', /^(bel|bellen|terugbellen|belletje|call|phone|ring)\b/i],
  ['email', /^(mail|mailen|e-mail|e-mailen|email|stuur (een )?(e-?)?mail|send (an? )?e?-?mail)\b/i],
  ['visit', /^(bezoek|bezoeken|ga langs|langs (bij|gaan)|visit)\b/i],
  ['invoice', /^(factureer|factureren|factuur|invoice|bill)\b/i],
  ['aftercare', /^(nazorg|aftercare|nabellen|follow[- ]?up after)\b/i],
  ['prepare', /^(voorbereiden|bereid|prepare|prep)\b/i],
];

/**
 * Reads a task from one line of Dutch or English: `bel Jansen morgen 10:00`, `elke maandag cijfers`, `send offer on
 * 24 nov at 3pm !`, `factuur sturen over 2 weken @Ilse`. What is not understood stays in the title. Null without one.
 */
export function readQuickTask(line: string, now: Now): QuickTask | null {
  let rest = spacedLine(line);
  const take = <T>(read: Read<T> | null): T | null => {
    if (read === null) return null;
    rest = read.rest;
    return read.value;
  };
  const urgent = take(piece(rest, /\s!{1,3}(?=\s)/, () => true));
  const forWhom = take(readName(rest));
  const recurrence = take(readRecurrence(rest));
  const soon = take(readTime(rest, now));
  const day = soon?.day ?? take(readDay(rest, now.today));
  const time = soon ?? take(readTime(rest, now));
  const title = tidyLine(rest);
  if (title === '') return null;
  const said = day ?? time?.day ?? null;
  return {
    title,
    kind: kinds.find(([, pattern]) => pattern.test(title))?.[0] ?? 'to-do',
    dueOn: said ?? (recurrence ? firstDue(recurrence, now.today) : now.today),
    dueTime: time?.clock ?? null,
    recurrence,
    priority: urgent ? 'high' : 'normal',
    forWhom,
    daySaid: said !== null || recurrence !== null,
  };
}
