import { notifyManager, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Language } from '#base/kernel/language.ts';
import { KitProvider } from '#base/ui-kit/kit-provider.tsx';
import { firstLanguage, rememberLanguage } from './first-language.ts';
import { viewerQuery } from '#base/auth/ui/viewer-query.ts';

/**
 * Speaks the language of whoever has signed in; before that, the one that was chosen here or the browser asks for.
 * After signing out the door goes on in the language that was spoken inside.
 */
export function App(props: { children: ReactNode }) {
  const [atDoor, setAtDoor] = useState(firstLanguage);
  const inside = useLanguageInside();
  if (inside !== undefined && inside !== atDoor) setAtDoor(inside);
  useEffect(() => {
    if (inside !== undefined) rememberLanguage(inside);
  }, [inside]);
  return (
    <KitProvider
      language={inside ?? atDoor}
      onLanguage={(chosen) => {
        setAtDoor(chosen);
        rememberLanguage(chosen);
      }}
    >
      {props.children}
    </KitProvider>
  );
}

/**
 * The language of whoever has signed in. Read from the store itself: signing in and out empties the store, and an
 * observer of one query would go on looking at what was thrown away.
 */
function useLanguageInside(): Language | undefined {
  const queries = useQueryClient();
  const subscribe = useCallback(
    (changed: () => void) => queries.getQueryCache().subscribe(notifyManager.batchCalls(changed)),
    [queries],
  );
  return useSyncExternalStore(subscribe, () => queries.getQueryData(viewerQuery.queryKey)?.language);
}
