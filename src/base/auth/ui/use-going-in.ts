import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { actAs } from '#base/ui-kit/acting.ts';
import { wayBack } from '../rules.ts';

/** After getting in: nothing of who was here before is left, and on to where one wanted to go. */
export function useGoingIn(): () => void {
  const queries = useQueryClient();
  const router = useRouter();
  const { back }: { back?: unknown } = useSearch({ strict: false });
  return () => {
    actAs(null);
    queries.clear();
    // Replaced, so that "back" does not lead to the form.
    router.history.replace(wayBack(back));
  };
}
