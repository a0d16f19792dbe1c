import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { actAs } from '#base/ui-kit/acting.ts';
import { ask } from '#base/ui-kit/client.ts';
import { useLanguage } from '#base/ui-kit/language.tsx';
import { openDemo } from '../contract.ts';

/** Makes the invented company and goes there. It takes a few seconds. */
export function useOpenDemo() {
  const queries = useQueryClient();
  const router = useRouter();
  const language = useLanguage();
  return useMutation({
    mutationFn: () => ask(openDemo, { language }),
    onSuccess: async () => {
      actAs(null);
      queries.clear();
      await router.navigate({ to: '/' });
      await router.invalidate();
    },
  });
}
