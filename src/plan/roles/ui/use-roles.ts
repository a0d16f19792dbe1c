import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { listRoles } from '../contract.ts';
import { roleMessages } from '../messages.ts';

const key = ['role-assignments'] as const;

/** All assignments of roles, of all times. */
export function useRoles() {
  return useQuery({ queryKey: key, queryFn: ({ signal }) => ask(listRoles, {}, { signal }) });
}

/** `run` does a change and reads the roles anew; `quick` says in a toast what came of it, and can take it back. */
export function useRoleChange() {
  const queries = useQueryClient();
  const toast = useToast();
  const words = useWords(roleMessages);
  const run = async <T>(send: () => Promise<T>): Promise<T> => {
    try {
      return await send();
    } finally {
      await queries.invalidateQueries({ queryKey: key });
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
