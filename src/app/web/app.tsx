import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { KitProvider } from '#base/ui-kit/kit-provider.tsx';
import { firstLanguage, rememberLanguage } from './first-language.ts';
import { viewerQuery } from './viewer.ts';

/** Speaks the language of whoever has signed in; before that, the one that was chosen here or the browser asks for. */
export function App(props: { children: ReactNode }) {
  const { data: viewer } = useQuery({ ...viewerQuery, enabled: false });
  const spoken = viewer?.language;
  useEffect(() => {
    // After signing out the door goes on in the language that was spoken inside.
    if (spoken) rememberLanguage(spoken);
  }, [spoken]);
  return (
    <KitProvider language={spoken ?? firstLanguage()} onLanguage={rememberLanguage}>
      {props.children}
    </KitProvider>
  );
}
