import { useSuspenseQuery } from '@tanstack/react-query';
import { useWords } from '#base/ui-kit/language.tsx';
import { Lemniscate, type LoopWing } from '#base/ui-kit/lemniscate.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { wings, type Wing } from '#base/ui-kit/wing.ts';
import { shellMessages } from './messages.ts';
import { navigationFor } from './navigation.ts';
import { NextSteps } from './next-steps.tsx';
import { viewerQuery } from './viewer.ts';

/** The start: the loop, and where to go next in it. */
export function Home() {
  const { data: viewer } = useSuspenseQuery(viewerQuery);
  const entries = navigationFor(viewer.access);
  const words = useWords(shellMessages);
  const firstOf = (wing: Wing) => entries.find((entry) => entry.wing === wing)?.path;
  const loop: Record<Wing, LoopWing> = {
    plan: { name: words.plan, says: words.planSays, to: firstOf('plan') },
    do: { name: words.do, says: words.doSays, to: firstOf('do') },
    check: { name: words.check, says: words.checkSays, to: firstOf('check') },
    act: { name: words.act, says: words.actSays, to: firstOf('act') },
  };
  const stops = entries.flatMap(({ wing, path, label }) =>
    wings.some((known) => known === wing) ? [{ wing: wing as Wing, label: words[label], to: path }] : [],
  );
  return (
    <Page title={words.homeTitle}>
      <Sheet>
        <Lemniscate stops={stops} wings={loop} />
      </Sheet>
      <NextSteps entries={entries} />
    </Page>
  );
}
