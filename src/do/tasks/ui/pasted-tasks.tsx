import { useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { useOwners } from '#base/directory/accounts/ui/use-owners.ts';
import { formatNumber } from '#base/i18n/format.ts';
import { calledSo } from '#base/i18n/line-piece.ts';
import type { AccountId, DealId } from '#base/kernel/id.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { Progress } from '#base/ui-kit/progress.tsx';
import { longestQuickLine } from '#base/ui-kit/quick-line.tsx';
import { Fact } from '#base/ui-kit/to-do-list.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { addTask, removeTask, type Task } from '../contract.ts';
import { taskMessages } from '../messages.ts';
import { mostPasted, readPasted, type PastedLine } from '../rules/pasted-lines.ts';
import { TaskReading } from './task-reading.tsx';
import { useClock } from './use-clock.ts';
import { useTaskChanges } from './use-tasks.ts';
import css from './tasks.module.css';

/** A list that was pasted: what becomes of each line, then all at once, with the way back. */
export function PastedTasks(props: {
  lines: readonly string[];
  dealId?: DealId;
  accountId?: AccountId;
  onClose: () => void;
}) {
  const { lines, dealId, accountId, onClose } = props;
  const words = useWords(taskMessages);
  const kit = useWords(kitMessages);
  const language = useLanguage();
  const owners = useOwners();
  const toast = useToast();
  const { today } = useViewer();
  const clock = useClock();
  const { run } = useTaskChanges();
  const [done, setDone] = useState<number | null>(null);
  const [left, setLeft] = useState<PastedLine[] | null>(null);
  const [why, setWhy] = useState<Record<string, string>>({});
  const read = left ?? readPasted(lines, { today, clock });
  const good = read.filter(({ fault }) => fault === null);
  const number = (n: number) => formatNumber(n, language);

  const add = async () => {
    const made: Task[] = [];
    const failed: PastedLine[] = read.filter(({ fault }) => fault !== null);
    const because: Record<string, string> = {};
    setDone(0);
    await run(async () => {
      for (const [at, each] of good.entries()) {
        if (each.task === null) continue;
        const { title, kind, dueOn, dueTime, recurrence, priority, forWhom } = each.task;
        const memberId = calledSo(forWhom, owners)?.value;
        const of = { ...(dealId ? { dealId } : {}), ...(accountId ? { accountId } : {}) };
        try {
          made.push(
            await ask(addTask, {
              title,
              kind,
              dueOn,
              dueTime,
              recurrence,
              priority,
              ...(memberId ? { memberId } : {}),
              ...of,
            }),
          );
        } catch (error) {
          failed.push(each);
          because[each.line] = error instanceof ApiProblem ? error.message : kit.changeFailed;
        }
        setDone(at + 1);
      }
    });
    if (made.length > 0)
      toast({
        text: words.pastedAdded(number(made.length), made.length),
        undo: () =>
          void run(async () => {
            for (const { id, version } of made) await ask(removeTask, { taskId: id, version });
          }),
      });
    setDone(null);
    setWhy(because);
    if (failed.length === 0) onClose();
    else setLeft(failed);
  };

  const faultOf = ({ line, fault }: PastedLine): string | null => {
    if (fault === 'too-long') return kit.lineTooLong(number(line.length), number(longestQuickLine));
    if (fault === 'too-many') return words.pastedTooMany(number(mostPasted));
    return fault === 'no-title' ? words.noTitle : (why[line] ?? null);
  };
  return (
    <Dialog
      actions={
        done !== null ? null : (
          <>
            <Button onClick={onClose}>{left ? kit.close : kit.cancel}</Button>
            {good.length > 0 ? (
              <Button kind="primary" onClick={() => void add()}>
                {words.pastedAdd(number(good.length), good.length)}
              </Button>
            ) : null}
          </>
        )
      }
      onClose={onClose}
      open
      stay={done !== null}
      title={left ? words.pastedLeft : words.pastedTitle}
    >
      {done === null ? (
        <ol className={css.pasted}>
          {read.map((each, at) => (
            <li key={`${at} ${each.line}`}>
              {each.task ? (
                <TaskReading
                  name={calledSo(each.task.forWhom, owners)?.label ?? null}
                  said={false}
                  task={each.task}
                />
              ) : (
                <span className={css.pastedLine}>{each.line}</span>
              )}
              {faultOf(each) ? <Fact late>{faultOf(each)}</Fact> : null}
            </li>
          ))}
        </ol>
      ) : (
        <Progress
          detail={kit.countOf(number(done), number(good.length))}
          label={words.pastedAdding}
          value={good.length === 0 ? 1 : done / good.length}
        />
      )}
    </Dialog>
  );
}
