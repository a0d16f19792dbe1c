import { readName, spacedLine, tidyLine, type Read } from '#base/i18n/line-piece.ts';
import { readDay } from '#base/i18n/read-day.ts';
import { addDays, type IsoDate } from '#base/kernel/date.ts';

/** What was understood of a line: what is agreed, for whom and before when. */
export type QuickAction = {
  title: string;
  /** The beginning of a colleague's name, as written behind an @; or null. */
  forWhom: string | null;
  dueOn: IsoDate;
  /** Was a day read, or is it a week from now because none was given? */
  daySaid: boolean;
};

/** Without a day an action is for the next meeting: a week from now. */
const usualDays = 7;

/**
 * Reads an action from one line of Dutch or English: `@anna vrijdag offerte bellen`, `check the list @bram in 2 weeks`.
 * What is not understood stays in the title. Null without one.
 */
export function readQuickAction(line: string, today: IsoDate): QuickAction | null {
  let rest = spacedLine(line);
  const take = <T>(read: Read<T> | null): T | null => {
    if (read !== null) rest = read.rest;
    return read?.value ?? null;
  };
  const forWhom = take(readName(rest));
  const day = take(readDay(rest, today));
  const title = tidyLine(rest);
  if (title === '') return null;
  return { title, forWhom, dueOn: day ?? addDays(today, usualDays), daySaid: day !== null };
}
