import { useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { offeringMessages } from '../messages.ts';

type Filed = { name: string; archived: boolean };
type Send<Row> = (row: Row) => Promise<Row>;

/** Archives what is in use and brings back what is not, at once and with a way back. */
export function useArchiving<Row extends Filed>(away: Send<Row>, back: Send<Row>) {
  const words = useWords(offeringMessages);
  const queries = useQueryClient();
  const toast = useToast();
  const turn = async (row: Row): Promise<void> => {
    try {
      const after = await (row.archived ? back : away)(row);
      await queries.invalidateQueries();
      toast({
        text: after.archived ? words.archivedNow(row.name) : words.restoredNow(row.name),
        undo: () => void turn(after),
      });
    } catch (error) {
      toast({ text: error instanceof ApiProblem ? error.message : words.failed, bad: true });
    }
  };
  return turn;
}
