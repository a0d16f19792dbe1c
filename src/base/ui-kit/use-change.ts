import { ApiProblem } from './client.ts';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import { useToast } from './toast.tsx';

type Said<T> = {
  text: string;
  /** Takes back what was done. */
  undo: (done: T) => Promise<unknown>;
};

/**
 * Changes on the server, after which the screen reads anew what it shows (`refresh`), also when the change was
 * refused. `run` throws what was refused, for a form that shows it at its fields; `quick` says in a toast what came
 * of it, and offers to take it back.
 */
export function useChange(refresh: () => Promise<unknown>) {
  const toast = useToast();
  const words = useWords(kitMessages);
  const run = async <T>(send: () => Promise<T>): Promise<T> => {
    try {
      return await send();
    } finally {
      await refresh();
    }
  };
  const attempt = async <T>(send: () => Promise<T>, said?: Said<T>): Promise<void> => {
    try {
      const done = await run(send);
      if (said) toast({ text: said.text, undo: () => void attempt(() => said.undo(done)) });
    } catch (error) {
      toast({ text: error instanceof ApiProblem ? error.message : words.changeFailed, bad: true });
    }
  };
  const quick = <T>(send: () => Promise<T>, said?: Said<T>): void => void attempt(send, said);
  return { run, quick };
}
