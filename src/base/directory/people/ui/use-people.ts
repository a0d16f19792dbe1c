import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getMe } from '#base/auth/contract.ts';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { listPeople } from '../contract.ts';
import { peopleMessages } from '../messages.ts';

const key = ['people'] as const;

/** The members and teams. */
export function usePeople({ archived = false } = {}) {
  return useQuery({
    queryKey: [...key, { archived }],
    queryFn: ({ signal }) => ask(listPeople, { archived }, { signal }),
    placeholderData: (before) => before,
  });
}

/** Who is looking. */
export function useMe() {
  return useQuery({ queryKey: ['me'], queryFn: ({ signal }) => ask(getMe, {}, { signal }) }).data;
}

/** `run` does a change and reads the people anew; `quick` says in a toast what came of it, and can take it back. */
export function usePeopleChange() {
  const queries = useQueryClient();
  const toast = useToast();
  const words = useWords(peopleMessages);
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
