import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { countDeals } from '#do/pipeline/contract.ts';
import { reaches } from '#base/kernel/actor.ts';
import { ask } from '#base/ui-kit/client.ts';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { DemoProgress } from '../demo/ui/demo-progress.tsx';
import { useOpenDemo } from '../demo/ui/use-open-demo.ts';
import css from './home.module.css';
import { shellMessages } from './messages.ts';
import type { NavigationEntry } from './navigation.ts';
import { Steps, type Step } from './steps.tsx';
import { viewerQuery } from '#base/auth/ui/viewer-query.ts';

/** Where to go from here: on with the work, or where an administrator finds nothing yet, how to start. */
export function NextSteps(props: {
  entries: readonly NavigationEntry[];
  /** The way of a new organisation stands above it, and says what comes next. */
  isUnderWay: boolean;
}) {
  const { entries, isUnderWay } = props;
  const words = useWords(shellMessages);
  const { data: viewer } = useSuspenseQuery(viewerQuery);
  const { data: deals, isPending } = useQuery({
    queryKey: ['deals', 'any'],
    queryFn: ({ signal }) => ask(countDeals, {}, { signal }),
  });
  const isThere = (step: Step) => !('to' in step) || entries.some((entry) => entry.path === step.to);
  const isNew = viewer.access === 'administrator' && !viewer.organisation.isDemo && deals?.count === 0;
  if (isPending) return null;
  if (isNew) return <FirstSteps isThere={isThere} isUnderWay={isUnderWay} />;
  if (isUnderWay) return null;
  const leads = reaches(viewer.access, 'manager');
  const steps = [
    ...(viewer.access === 'administrator' && !viewer.organisation.isDemo
      ? [{ to: '/people', title: words.stepInvite, says: words.stepInviteSays }]
      : []),
    ...(leads ? [{ to: '/sales-cycle', title: words.stepCycle, says: words.stepCycleSays }] : []),
    { to: '/deals', title: words.stepDeals, says: words.stepDealsSays },
    ...(!leads && reaches(viewer.access, 'member')
      ? [{ to: '/tasks', title: words.stepTasks, says: words.stepTasksSays }]
      : []),
    { to: '/scoreboard', title: words.stepScore, says: words.stepScoreSays },
  ].filter(isThere);
  return steps.length > 0 ? <Steps steps={steps} title={words.nextSteps} /> : null;
}

function FirstSteps(props: { isThere: (step: Step) => boolean; isUnderWay: boolean }) {
  const { isThere, isUnderWay } = props;
  const words = useWords(shellMessages);
  const demo = useOpenDemo();
  const steps: Step[] = [
    ...(isUnderWay
      ? []
      : [
          { to: '/import', title: words.stepImport, says: words.stepImportSays },
          { to: '/people', title: words.stepInvite, says: words.stepInviteSays },
        ]),
    { to: '/deals', title: words.stepFirstDeal, says: words.stepFirstDealSays },
    {
      key: 'demo',
      title: words.stepDemo,
      says: words.stepDemoSays,
      busy: demo.isPending,
      onStart: () => demo.mutate(),
    },
  ];
  return (
    <Steps steps={steps.filter(isThere)} title={isUnderWay ? words.orSo : words.firstSteps}>
      {demo.isPending || demo.isError ? (
        <div className={css.below}>
          {demo.isPending ? <DemoProgress /> : null}
          <ErrorNote error={demo.error} />
        </div>
      ) : null}
    </Steps>
  );
}
