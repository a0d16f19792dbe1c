import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { dayWords } from '#base/i18n/day-words.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { Task } from '../contract.ts';
import { taskMessages } from '../messages.ts';
import { daysLate, dueGroup } from '#base/kernel/due.ts';
import { useClock } from './use-clock.ts';

/** When a task is due, as people say it, and whether its time has passed: `ma 24 nov 10:00, 3 dagen te laat`. */
export function useDueWords() {
  const words = useWords(taskMessages);
  const language = useLanguage();
  const { today } = useViewer();
  const now = { today, clock: useClock() };
  return {
    now,
    groupOf: (task: Task) => dueGroup(task, now),
    say(task: Task): { text: string; late: boolean } {
      const late = task.status === 'open' && dueGroup(task, now) === 'late';
      const when = [dayWords(task.dueOn, today, language), task.dueTime].filter(Boolean).join(' ');
      if (!late) return { text: when, late };
      const days = daysLate(task.dueOn, today);
      return { text: `${when}, ${days === 0 ? words.timePassed : words.daysLate(days)}`, late };
    },
  };
}
