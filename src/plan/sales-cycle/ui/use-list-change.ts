import { useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { salesCycleMessages } from '../messages.ts';
import { cyclesQuery, refreshAllElse } from './use-cycles.ts';

/**
 * Changes of the lists themselves: which cycles and reasons for loss there are, and their order. `run` throws what
 * was refused, `quick` says it in a toast, and offers to take back what went well.
 */
export function useListChange() {
  const queries = useQueryClient();
  const toast = useToast();
  const words = useWords(salesCycleMessages);
  const run = async <T>(send: () => Promise<T>): Promise<T> => {
    try {
      return await send();
    } finally {
      refreshAllElse(queries);
      await queries.invalidateQueries({ queryKey: cyclesQuery.queryKey, exact: true });
    }
  };
  const attempt = async <T>(
    send: () => Promise<T>,
    said?: { text: string; undo: (done: T) => Promise<unknown> },
  ) => {
    try {
      const done = await run(send);
      if (said) toast({ text: said.text, undo: () => void attempt(() => said.undo(done)) });
    } catch (error) {
      toast({ text: error instanceof ApiProblem ? error.message : words.failed, bad: true });
    }
  };
  const quick = <T>(
    send: () => Promise<T>,
    said?: { text: string; undo: (done: T) => Promise<unknown> },
  ): void => void attempt(send, said);
  return { run, quick };
}
