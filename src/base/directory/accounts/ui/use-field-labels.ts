import { useWords } from '#base/ui-kit/language.tsx';

import { accountMessages } from '../messages.ts';
import type { AccountField } from './account-values.ts';

/** The name of each field of the form. */
export function useFieldLabels(): Record<AccountField, string> {
  const words = useWords(accountMessages);
  return {
    ...words,
    ownerId: words.owner,
    parentId: words.parent,
    annualRevenueCents: words.annualRevenue,
  };
}
