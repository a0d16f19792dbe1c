import { useSuspenseQuery } from '@tanstack/react-query';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { LoopHome } from '#check/loop/ui/loop-home.tsx';
import { shellMessages } from './messages.ts';
import { navigationFor } from './navigation.ts';
import { NextSteps } from './next-steps.tsx';
import { viewerQuery } from '#base/auth/ui/viewer-query.ts';

/** The start: the loop as it runs, and where to go next. */
export function Home() {
  const { data: viewer } = useSuspenseQuery(viewerQuery);
  const words = useWords(shellMessages);
  return (
    <Page title={words.homeTitle}>
      <LoopHome />
      <NextSteps entries={navigationFor(viewer.access)} />
    </Page>
  );
}
