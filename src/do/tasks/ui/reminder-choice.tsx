import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OutputOf } from '#base/http/contract.ts';
import { ask } from '#base/ui-kit/client.ts';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { Switch } from '#base/ui-kit/switch.tsx';

import { chooseReminders, getReminderChoice } from '../contract.ts';
import { taskMessages } from '../messages.ts';
import css from './tasks.module.css';

type Choice = OutputOf<typeof getReminderChoice>;
const queryKey = ['me', 'reminders'];

/** How one is reminded of tasks by e-mail; on or off at once. */
export function ReminderChoice() {
  const words = useWords(taskMessages);
  const queries = useQueryClient();
  const { data, error } = useQuery({
    queryKey,
    queryFn: ({ signal }) => ask(getReminderChoice, {}, { signal }),
  });
  const choose = useMutation({
    mutationFn: (choice: Pick<Choice, 'mailAtMoment' | 'mailInMorning'>) => ask(chooseReminders, choice),
    onMutate: (choice) =>
      queries.setQueryData<Choice>(queryKey, (before) => (before ? { ...before, ...choice } : before)),
    onSuccess: (choice) => queries.setQueryData(queryKey, choice),
    onError: () => queries.invalidateQueries({ queryKey }),
  });
  return (
    <Sheet title={words.reminders}>
      {data ? (
        <div className={css.choices}>
          <Switch
            checked={data.mailInMorning}
            hint={words.mailInMorningSays}
            label={words.mailInMorning}
            onChange={(mailInMorning) => choose.mutate({ mailInMorning, mailAtMoment: data.mailAtMoment })}
          />
          <Switch
            checked={data.mailAtMoment}
            hint={words.mailAtMomentSays}
            label={words.mailAtMoment}
            onChange={(mailAtMoment) => choose.mutate({ mailAtMoment, mailInMorning: data.mailInMorning })}
          />
          {data.mailIsSet ? null : <p className={css.aside}>{words.mailNotSet}</p>}
          {data.mailIsSet && !data.hasAddress ? <p className={css.aside}>{words.noAddress}</p> : null}
        </div>
      ) : error ? null : (
        <Skeleton lines={2} />
      )}
      <ErrorNote error={error ?? choose.error} />
    </Sheet>
  );
}
