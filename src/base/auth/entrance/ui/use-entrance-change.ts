import { useQueryClient, useMutation } from '@tanstack/react-query';
import type { Entrance } from './entrance-parts.tsx';

/** Changes something at the door, and shows how it is afterwards; where a colleague was first, how it is now. */
export function useEntranceChange<In>(send: (input: In) => Promise<Entrance>, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (entrance) => {
      queries.setQueryData(['entrance'], entrance);
      onDone();
    },
    onError: () => queries.invalidateQueries({ queryKey: ['entrance'] }),
  });
}
