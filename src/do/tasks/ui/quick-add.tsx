import { useRef, useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { useOwners } from '#base/directory/accounts/ui/use-owners.ts';
import { clockIn } from '#base/i18n/day-words.ts';
import { calledSo } from '#base/i18n/line-piece.ts';
import type { AccountId, DealId } from '#base/kernel/id.ts';
import { ask } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { QuickLine } from '#base/ui-kit/quick-line.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { Fact } from '#base/ui-kit/to-do-list.tsx';

import { addTask, removeTask } from '../contract.ts';
import { taskMessages } from '../messages.ts';
import { readQuickTask } from '../rules/quick-add.ts';
import { PastedTasks } from './pasted-tasks.tsx';
import { TaskReading } from './task-reading.tsx';
import { useClock } from './use-clock.ts';
import { useTaskChanges } from './use-tasks.ts';

/** One line makes a task; what was understood of it is shown while one types. */
export function QuickAdd(props: { dealId?: DealId; accountId?: AccountId; hint?: boolean }) {
  const { dealId, accountId, hint } = props;
  const words = useWords(taskMessages);
  const toast = useToast();
  const owners = useOwners();
  const { today, zone } = useViewer();
  const { run } = useTaskChanges();
  const field = useRef<HTMLInputElement>(null);
  const [line, setLine] = useState('');
  const [empty, setEmpty] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [pasted, setPasted] = useState<string[] | null>(null);
  const clock = useClock();
  const task = line.trim() === '' ? null : readQuickTask(line, { today, clock });
  const owner = task && calledSo(task.forWhom, owners);

  const add = async () => {
    // Read again: the clock has gone on since the last key.
    const now = readQuickTask(line, { today, clock: clockIn(zone, new Date()) });
    setEmpty(now === null);
    if (now === null || busy) return;
    setBusy(true);
    try {
      const { title, kind, dueOn, dueTime, recurrence, priority, forWhom } = now;
      const memberId = calledSo(forWhom, owners)?.value;
      const made = await run(() =>
        ask(addTask, {
          title,
          kind,
          dueOn,
          dueTime,
          recurrence,
          priority,
          ...(memberId ? { memberId } : {}),
          ...(dealId ? { dealId } : {}),
          ...(accountId ? { accountId } : {}),
        }),
      );
      setLine('');
      setError(null);
      field.current?.focus();
      toast({
        text: words.added(made.title),
        undo: () => void run(() => ask(removeTask, { taskId: made.id, version: made.version })),
      });
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <QuickLine
        addLabel={words.add}
        busy={busy}
        error={error}
        fieldRef={field}
        label={words.quickAdd}
        onChange={(text) => {
          setLine(text);
          setEmpty(false);
        }}
        onLines={setPasted}
        onSubmit={() => void add()}
        placeholder={words.quickHere}
        value={line}
      >
        {empty ? <Fact late>{words.noTitle}</Fact> : null}
        {task ? <TaskReading name={owner?.label ?? null} task={task} /> : null}
        {!task && !empty && hint ? <span>{words.quickHint}</span> : null}
      </QuickLine>
      {pasted ? (
        <PastedTasks
          lines={pasted}
          onClose={() => setPasted(null)}
          {...(dealId ? { dealId } : {})}
          {...(accountId ? { accountId } : {})}
        />
      ) : null}
    </>
  );
}
