import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { signOut } from '#base/auth/contract.ts';
import { chooseLanguage } from '#base/directory/people/contract.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import type { Language } from '#base/kernel/language.ts';
import { ask } from '#base/ui-kit/client.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { shellMessages } from './messages.ts';
import { readyNavigation } from './navigation.ts';
import { searchEverything } from './search-everything.ts';
import { Shell, type Search } from './shell.tsx';
import { viewerQuery } from './viewer.ts';

/** The shell around the screens of whoever has signed in. */
export function House() {
  const { data: viewer } = useSuspenseQuery(viewerQuery);
  const queries = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const words = useWords(shellMessages);
  const language = useLanguage();
  const search = useCallback<Search>(
    (text, signal) => searchEverything(text, signal, readyNavigation, words, language),
    [words, language],
  );

  const saveLanguage = async (language: Language) => {
    queries.setQueryData(viewerQuery.queryKey, { ...viewer, language });
    await ask(chooseLanguage, { language }).catch(() =>
      toast({ text: wordsOf(shellMessages, language).languageFailed, bad: true }),
    );
  };
  const leave = async () => {
    try {
      await ask(signOut, {});
      queries.clear();
      await router.invalidate();
    } catch {
      toast({ text: words.signOutFailed, bad: true });
    }
  };

  return (
    <Shell
      entries={readyNavigation}
      onLanguage={(language) => void saveLanguage(language)}
      onSignOut={() => void leave()}
      search={search}
      viewer={viewer}
    >
      <Outlet />
    </Shell>
  );
}
