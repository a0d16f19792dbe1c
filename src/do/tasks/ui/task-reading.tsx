import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { dayWords } from '#base/i18n/day-words.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { ReadTitle } from '#base/ui-kit/quick-line.tsx';
import { Fact } from '#base/ui-kit/to-do-list.tsx';

import { taskMessages } from '../messages.ts';
import type { QuickTask } from '../rules/quick-add.ts';
import { recurrenceWords } from '../rules/recurrence-words.ts';

/** What was understood of a line: the task, when, how often, what kind, for whom. */
export function TaskReading(props: { task: QuickTask; name: string | null; said?: boolean }) {
  const { task, name, said = true } = props;
  const words = useWords(taskMessages);
  const language = useLanguage();
  const { today } = useViewer();
  const when = [dayWords(task.dueOn, today, language), task.dueTime].filter(Boolean).join(' ');
  return (
    <>
      {said ? <span>{words.understood}:</span> : null}
      <ReadTitle>{task.title}</ReadTitle>
      <Badge>{when}</Badge>
      {task.recurrence ? <Badge>{recurrenceWords(task.recurrence, language)}</Badge> : null}
      {task.kind === 'to-do' ? null : <Badge>{words[task.kind]}</Badge>}
      {task.priority === 'high' ? <Badge>{words.high}</Badge> : null}
      {name ? <Badge>{words.forWhom(name)}</Badge> : null}
      {task.forWhom && !name ? <Fact late>{words.nobodyCalled(task.forWhom)}</Fact> : null}
    </>
  );
}
