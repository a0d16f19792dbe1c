import { useQueryClient } from '@tanstack/react-query';
import { ask } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';
import type { WeekId } from '#base/kernel/date.ts';
import type { Signal } from '#check/signals/contract.ts';
import type { SetAsideReason } from '#check/signals/rules/states.ts';

import * as contract from '../contract.ts';
import { answerMessages } from '../messages.ts';

/** What can be said of a signal: at once, with a way back. */
export function useAnswers({ id, version }: Pick<Signal, 'id' | 'version'>) {
  const words = useWords(answerMessages);
  const queries = useQueryClient();
  const toast = useToast();
  const { run, quick } = useChange(() => queries.invalidateQueries({ queryKey: ['signals'] }));
  const asked = { signalId: id, version };
  const takeBack = (answered: Signal) =>
    ask(contract.reopenSignal, { signalId: id, version: answered.version });
  const undoable = (text: string) => (answered: Signal) =>
    toast({
      text,
      undo: () => quick(() => takeBack(answered)),
    });
  return {
    toMeeting: () =>
      quick(() => ask(contract.takeToMeeting, asked), { text: words.onAgenda, undo: takeBack }),
    reopen: () =>
      quick(async () => {
        await ask(contract.reopenSignal, asked);
        toast({ text: words.opened });
      }),
    judge: (verdict: 'true' | 'noise') =>
      quick(async () => {
        await ask(contract.judgeSignal, { ...asked, verdict });
        toast({ text: words.judged });
      }),
    explain: async (note: string) =>
      undoable(words.explained)(await run(() => ask(contract.explainSignal, { ...asked, note }))),
    decide: async (note: string, holdsFrom: WeekId | null) =>
      undoable(words.decided)(await run(() => ask(contract.decideOnSignal, { ...asked, note, holdsFrom }))),
    setAside: async (reason: SetAsideReason, note: string | null) =>
      undoable(words.aside)(await run(() => ask(contract.setSignalAside, { ...asked, reason, note }))),
  };
}
