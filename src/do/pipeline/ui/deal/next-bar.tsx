import { lazy, Suspense, useEffect, useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { dateIn } from '#base/kernel/date.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { CheckIcon, PlusIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { Activity, Deal } from '../../shapes.ts';
import { kindIcons } from '../activities/activity-kinds.ts';
import { activityMessages } from '../activities/activity-messages.ts';
import { clockIn, dayWords } from '#base/i18n/day-words.ts';
import { dealMessages } from './deal-messages.ts';
import { usePlanned } from './use-planned.ts';
import css from './next-bar.module.css';

const CompleteDialog = lazy(async () => ({
  default: (await import('../activities/complete-dialog.tsx')).CompleteDialog,
}));

/**
 * On a narrow screen the next step stays in sight, wherever one reads.
 * @param beside where the next steps stand on the screen: while they are in sight, the bar does not say it again
 */
export function NextBar(props: { deal: Deal; beside: HTMLElement | null; onPlan: () => void }) {
  const { deal, beside, onPlan } = props;
  const said = useInSight(beside);
  const words = useWords(dealMessages);
  const kinds = useWords(activityMessages);
  const language = useLanguage();
  const { today, zone } = useViewer();
  const { data } = usePlanned(deal.id);
  const [completing, setCompleting] = useState<Activity | null>(null);
  if (deal.status !== 'open' || data === undefined) return null;
  const next = data.rows[0];
  const day = next ? dateIn(zone, new Date(next.at)) : null;
  const missed = day !== null && day < today;
  const Sign = next ? kindIcons[next.kind] : null;
  return (
    <section
      aria-label={words.nextStep}
      className={css.bar}
      data-missed={missed || undefined}
      data-said={said || undefined}
    >
      {Sign ? <Sign size={18} /> : null}
      <p className={css.words}>
        {next && day ? (
          <>
            <strong>{kinds[next.kind]}</strong> {dayWords(day, today, language)}{' '}
            {clockIn(zone, new Date(next.at))}
            {missed ? `, ${words.missed}` : ''}
          </>
        ) : (
          words.noNext
        )}
      </p>
      {next?.may.edit ? (
        <Button icon={CheckIcon} onClick={() => setCompleting(next)} small>
          {kinds.complete}
        </Button>
      ) : null}
      {!next && deal.may.log ? (
        <Button icon={PlusIcon} onClick={onPlan} small>
          {words.planNext}
        </Button>
      ) : null}
      {completing ? (
        <Suspense>
          <CompleteDialog activity={completing} onClose={() => setCompleting(null)} />
        </Suspense>
      ) : null}
    </section>
  );
}

/** Is this on the screen now, for the most part? */
function useInSight(element: HTMLElement | null): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (element === null) return undefined;
    const watch = new IntersectionObserver(([entry]) => setSeen(entry?.isIntersecting ?? false), {
      threshold: 0.6,
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [element]);
  return seen;
}
