import { isAtWork, type Worker } from './attendance.ts';
import { dateOf, type Calendar } from './calendar.ts';
import type { DemoAbsence } from './demo-company.ts';

const behindDays = 300;
const aheadDays = 75;

/** Who was away lately and who will be: working days that follow each other on which somebody is not there. */
export function absencesOf(staff: readonly Worker[], calendar: Calendar): DemoAbsence[] {
  return staff.flatMap((worker) => {
    const { key, joined, workdays } = worker.member;
    const absences: DemoAbsence[] = [];
    let lasting: DemoAbsence | null = null;
    const first = Math.max(0, calendar.today - behindDays);
    for (let day = first; day < calendar.today + aheadDays; day++) {
      const date = dateOf(calendar, day);
      const isWorkday = date >= joined && workdays.includes(calendar.weekdays[day] ?? 0);
      if (!isWorkday || !calendar.openForBusiness[day]) continue;
      if (isAtWork(worker, day)) {
        lasting = null;
        continue;
      }
      if (lasting === null) absences.push((lasting = { member: key, from: date, to: date }));
      else lasting.to = date;
    }
    return absences;
  });
}
