import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import type { ImportDetail } from '../contract.ts';
import { heldMessages } from './held-messages.ts';
import { planEditOf, useChangePlan } from './use-import.ts';

/** Rows in which a required field of one's own is empty: in with the others, or aside, as the organisation wishes. */
export function RequiredFields({ detail }: { detail: ImportDetail }) {
  const words = useWords(heldMessages);
  const change = useChangePlan(detail.id);
  const { plan, report } = detail;
  const told = [...(report?.problems ?? []), ...(report?.remarks ?? [])].some(
    ({ because }) => because === 'own-field-missing' || because === 'own-field-required',
  );
  if (!plan || !told) return null;
  return (
    <>
      <Checkbox
        checked={plan.requireOwn === true}
        disabled={change.isPending}
        hint={words.requireOwnHint}
        label={words.requireOwn}
        onChange={(requireOwn) => change.mutate({ ...planEditOf(detail.version, plan), requireOwn })}
      />
      <ErrorNote error={change.error} />
    </>
  );
}
