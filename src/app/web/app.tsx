import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { KitProvider } from '#base/ui-kit/kit-provider.tsx';
import { firstLanguage, rememberLanguage } from './first-language.ts';
import { viewerQuery } from './viewer.ts';

/**
 * Speaks the language of whoever has signed in; before that, the one that was chosen here or the browser asks for.
 * After signing out the door goes on in the language that was spoken inside.
 */
export function App(props: { children: ReactNode }) {
  const [atDoor, setAtDoor] = useState(firstLanguage);
  const { data: viewer } = useQuery({ ...viewerQuery, enabled: false });
  const inside = viewer?.language;
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
