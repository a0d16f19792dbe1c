import { useWords } from '#base/ui-kit/language.tsx';

import { meetingMessages } from '../messages.ts';

/** The days of the week, Monday first. */
export function useWeekdays(): readonly string[] {
  const words = useWords(meetingMessages);
  return [
    words.monday,
    words.tuesday,
    words.wednesday,
    words.thursday,
    words.friday,
    words.saturday,
    words.sunday,
  ];
}
