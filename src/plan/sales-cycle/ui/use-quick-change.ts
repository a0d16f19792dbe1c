import { ApiProblem } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { useCycleChange, type CycleChange } from './use-cycle-change.ts';

/** A change with one press, without a form: a toast says what happened and can take it back, or why it failed. */
export function useQuickChange() {
  const { mutateAsync } = useCycleChange();
  const toast = useToast();
  const words = useWords(kitMessages);
  const run = async (change: CycleChange, said?: { text: string; undo: CycleChange }): Promise<void> => {
    try {
      await mutateAsync(change);
      if (said) toast({ text: said.text, undo: () => void run(said.undo) });
    } catch (error) {
      toast({ text: error instanceof ApiProblem ? error.message : words.changeFailed, bad: true });
    }
  };
  return (change: CycleChange, said?: { text: string; undo: CycleChange }) => void run(change, said);
}
