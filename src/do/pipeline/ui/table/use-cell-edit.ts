import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AskedOf } from '#base/http/contract.ts';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { editDeal } from '../../contract.ts';
import type { DealRow } from '../../shapes.ts';
import { tableMessages } from './table-messages.ts';

type Change = Pick<AskedOf<typeof editDeal>, 'amountCents' | 'expectedCloseOn' | 'ownerId'>;

/** Changes one value of a row, says so, and offers to take it back. */
export function useCellEdit(row: DealRow) {
  const own = useWords(tableMessages);
  const toast = useToast();
  const queries = useQueryClient();
  const fresh = () => queries.invalidateQueries({ queryKey: ['deals'] });
  const failed = async (error: Error) => {
    const second = error instanceof ApiProblem && error.status === 409;
    toast({ text: second ? own.meanwhile(row.title) : error.message, bad: true });
    await fresh();
  };
  const send = useMutation({
    mutationFn: ({ change, version }: { change: Change; version: number }) =>
      ask(editDeal, { dealId: row.id, version, ...change }),
    onError: failed,
  });
  return (field: string, change: Change, before: Change, value: string) =>
    send.mutate(
      { change, version: row.version },
      {
        onSuccess: async (after) => {
          toast({
            text: own.changed(row.title, field, value),
            undo: () =>
              send.mutate({ change: before, version: after.version }, { onSuccess: () => void fresh() }),
          });
          await fresh();
        },
      },
    );
}
