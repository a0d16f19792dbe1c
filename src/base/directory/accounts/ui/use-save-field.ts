import { useQueryClient } from '@tanstack/react-query';
import type { SaveField } from '#base/directory/custom-fields/ui/custom-field-values.tsx';
import { ask } from '#base/ui-kit/client.ts';

import { editAccount, type Account } from '../contract.ts';

/** Writes one field of one's own of an account, and shows what stands there afterwards, also where that failed. */
export function useSaveAccountField({ id, version }: Account): SaveField {
  const queries = useQueryClient();
  return async (fields) => {
    try {
      await ask(editAccount, { accountId: id, version, fields });
    } finally {
      await queries.invalidateQueries({ queryKey: ['account', id] });
      void queries.invalidateQueries({ queryKey: ['accounts'] });
    }
  };
}
