import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { KitProvider } from '#base/ui-kit/kit-provider.tsx';
import { firstLanguage, rememberLanguage } from './first-language.ts';
import { viewerQuery } from './viewer.ts';

/** Speaks the language of whoever has signed in; before that, the one that was chosen here or the browser asks for. */
export function App(props: { children: ReactNode }) {
  const [first] = useState(firstLanguage);
  const { data: viewer } = useQuery({ ...viewerQuery, enabled: false });
  return (
    <KitProvider language={viewer?.language ?? first} onLanguage={rememberLanguage}>
      {props.children}
    </KitProvider>
  );
}
