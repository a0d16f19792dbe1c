import { useQueryClient } from '@tanstack/react-query';
import type { SaveField } from '#base/directory/custom-fields/ui/custom-field-values.tsx';
import { ask } from '#base/ui-kit/client.ts';

import { editDeal } from '../../contract.ts';
import type { Deal } from '../../shapes.ts';

/** Writes one field of one's own of a deal, and shows what stands there afterwards, also where that failed. */
export function useSaveDealField({ id, version }: Deal): SaveField {
  const queries = useQueryClient();
  return async (fields) => {
    try {
      await ask(editDeal, { dealId: id, version, fields });
    } finally {
      await queries.invalidateQueries({ queryKey: ['deals'] });
    }
  };
}
