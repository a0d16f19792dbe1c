import { useSuspenseQuery } from '@tanstack/react-query';
import { reaches } from '#base/kernel/actor.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { LoopHome } from '#check/loop/ui/loop-home.tsx';
import { nextStep } from '../journey/rules.ts';
import { JourneySheet } from '../journey/ui/journey-sheet.tsx';
import { useJourney } from '../journey/ui/use-journey.ts';
import { shellMessages } from './messages.ts';
import { navigationFor } from './navigation.ts';
import { NextSteps } from './next-steps.tsx';
import { viewerQuery } from '#base/auth/ui/viewer-query.ts';

/** The start: the loop as it runs, and where to go next; above it, while Cadans comes in, the way there. */
export function Home() {
  const { data: viewer } = useSuspenseQuery(viewerQuery);
  const words = useWords(shellMessages);
  const brings = reaches(viewer.access, 'manager') && !viewer.organisation.isDemo;
  const { data, isPending } = useJourney(brings);
  const steps = brings ? (data?.steps ?? []) : [];
  const isUnderWay = nextStep(steps) !== null;
  return (
    <Page title={words.homeTitle}>
      {isUnderWay ? <JourneySheet steps={steps} viewer={viewer.id} /> : null}
      <LoopHome quiet={isUnderWay} />
      {brings && isPending ? null : (
        <NextSteps entries={navigationFor(viewer.access)} isUnderWay={isUnderWay} />
      )}
    </Page>
  );
}
