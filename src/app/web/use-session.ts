import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { signOut } from '#base/auth/contract.ts';
import { chooseLanguage } from '#base/directory/people/contract.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import type { Language } from '#base/kernel/language.ts';
import { actAs } from '#base/ui-kit/acting.ts';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import { useChooseLanguage, useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { forgetWhatWasSaid, leaveLater } from './leaving.ts';
import { shellMessages } from './messages.ts';
import { viewerQuery } from '#base/auth/ui/viewer-query.ts';

/** Who has signed in, and what they do with their session: speak another language, leave. */
export function useSession() {
  const { data: viewer } = useSuspenseQuery(viewerQuery);
  const queries = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const words = useWords(shellMessages);
  const choose = useChooseLanguage();

  const speak = async (language: Language) => {
    choose(language);
    // An answer that is still on its way speaks the language of before.
    await queries.cancelQueries(viewerQuery);
    queries.setQueryData(viewerQuery.queryKey, { ...viewer, language });
    await ask(chooseLanguage, { language }).catch(() =>
      toast({ text: wordsOf(shellMessages, language).languageFailed, bad: true }),
    );
  };
  const leave = async () => {
    try {
      await ask(signOut, {});
    } catch (error) {
      if (error instanceof ApiProblem && error.status < 500) {
        toast({ text: words.signOutFailed, bad: true });
        return;
      }
      leaveLater();
      toast({ text: words.signOutHere });
    }
    // Nothing of the organisation stays behind for whoever comes next, also not by the browser's way back.
    actAs(null);
    queries.clear();
    forgetWhatWasSaid();
    await router.navigate({ to: '/sign-in' });
  };
  return {
    viewer,
    speak: (language: Language) => void speak(language),
    leave: () => void leave(),
  };
}
