import * as z from 'zod';

import { idOf, manyOf } from '#base/http/fields.ts';
import type { ContactId } from '#base/kernel/id.ts';

import { personKinds } from '../words.ts';

/** Whose dossier: the filter of an export of `person`. `others` are the contacts that are the same, `a,b`. */
export const personFilter = z.object({
  kind: z.enum(personKinds),
  id: z.uuid(),
  others: manyOf(idOf<ContactId>()).optional(),
});

export function readPersonFilter(filter: Record<string, string>) {
  const { kind, id, others = [] } = personFilter.parse(filter);
  return { kind, id, others };
}
