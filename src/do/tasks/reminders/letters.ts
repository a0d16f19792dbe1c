import { formatDate } from '#base/i18n/format.ts';
import { counted } from '#base/i18n/messages.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { Language } from '#base/kernel/language.ts';
import type { Letter } from '#base/mail/mail.ts';

import { daysLate } from '#base/kernel/due.ts';

export type ToldTask = {
  title: string;
  dueOn: IsoDate;
  dueTime: string | null;
  about: string | null;
  path: string;
};

type Reader = { email: string; name: string; language: Language };

/** The letter at the moment of a reminder. */
export function reminderLetter(to: Reader, task: ToldTask, address: string): Letter {
  const when = [formatDate(task.dueOn, to.language), task.dueTime].filter(Boolean).join(' ');
  const about = task.about === null ? '' : `\n${task.about}`;
  return to.language === 'nl'
    ? {
        to: to.email,
        subject: `Herinnering: ${task.title}`,
        text: `Dag ${to.name},\n\n${task.title}${about}\n${when}\n\n${address}${task.path}\n\nAnders herinnerd worden? Kies het bij Instellingen: ${address}/settings\n`,
      }
    : {
        to: to.email,
        subject: `Reminder: ${task.title}`,
        text: `Hello ${to.name},\n\n${task.title}${about}\n${when}\n\n${address}${task.path}\n\nReminded in another way? Choose it under Settings: ${address}/settings\n`,
      };
}

/** The letter of the morning: what is late, the oldest first, and what is for today. */
export function morningLetter(
  to: Reader,
  tasks: readonly ToldTask[],
  today: IsoDate,
  address: string,
): Letter {
  const nl = to.language === 'nl';
  const line = (task: ToldTask) => {
    const late = daysLate(task.dueOn, today);
    const said =
      late === 0
        ? ''
        : nl
          ? ` (${counted(late, 'dag', 'dagen', 'nl')} te laat)`
          : ` (${counted(late, 'day', 'days', 'en')} late)`;
    return `- ${[task.dueTime, task.title].filter(Boolean).join(' ')}${task.about === null ? '' : `, ${task.about}`}${said}`;
  };
  const part = (head: string, some: readonly ToldTask[]) =>
    some.length === 0 ? [] : [`${head}\n${some.map(line).join('\n')}`];
  const late = tasks.filter(({ dueOn }) => dueOn < today);
  const now = tasks.filter(({ dueOn }) => dueOn === today);
  const body = nl
    ? [...part('Te laat', late), ...part('Vandaag', now)]
    : [...part('Late', late), ...part('Today', now)];
  const count = counted(tasks.length, nl ? 'taak' : 'task', nl ? 'taken' : 'tasks', to.language);
  return {
    to: to.email,
    subject: nl ? `Vandaag: ${count}` : `Today: ${count}`,
    text: nl
      ? `Goedemorgen ${to.name},\n\n${body.join('\n\n')}\n\n${address}/tasks\n\nLiever geen mail in de ochtend? Kies het bij Instellingen: ${address}/settings\n`
      : `Good morning ${to.name},\n\n${body.join('\n\n')}\n\n${address}/tasks\n\nRather no mail in the morning? Choose it under Settings: ${address}/settings\n`,
  };
}
