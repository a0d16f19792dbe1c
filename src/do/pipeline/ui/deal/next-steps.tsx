import { lazy, Suspense, useState } from 'react';
import { dateIn } from '#base/kernel/date.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { CheckIcon, PlusIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import type { Activity, Deal } from '../../shapes.ts';
import { kindIcons } from '../activities/activity-kinds.ts';
import { activityMessages } from '../activities/activity-messages.ts';
import { clockIn, dayWords } from '#base/i18n/day-words.ts';
import { dealMessages } from './deal-messages.ts';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { usePlanned } from './use-planned.ts';
import css from './next-steps.module.css';

const CompleteDialog = lazy(async () => ({
  default: (await import('../activities/complete-dialog.tsx')).CompleteDialog,
}));

/** What is planned for a deal, the first to come first; an open deal without a next step is told so. */
export function NextSteps({ deal, onPlan }: { deal: Deal; onPlan?: () => void }) {
  const words = useWords(dealMessages);
  const { data, error } = usePlanned(deal.id);
  const [completing, setCompleting] = useState<Activity | null>(null);
  if (data?.rows.length === 0 && deal.status !== 'open') return null;
  return (
    <Sheet
      actions={
        onPlan && deal.may.log && deal.status === 'open' ? (
          <Button icon={PlusIcon} onClick={onPlan} small>
            {words.planNext}
          </Button>
        ) : null
      }
      title={words.nextStep}
    >
      <ErrorNote error={error} />
      {!data && !error ? <Skeleton lines={2} /> : null}
      {data?.rows.length === 0 ? (
        <p className={css.none}>
          <strong>{words.noNext}</strong> {words.noNextSays}
        </p>
      ) : null}
      <ul>
        {data?.rows.map((activity) => (
          <Planned activity={activity} key={activity.id} onDone={() => setCompleting(activity)} />
        ))}
      </ul>
      {completing ? (
        <Suspense>
          <CompleteDialog activity={completing} onClose={() => setCompleting(null)} />
        </Suspense>
      ) : null}
    </Sheet>
  );
}

function Planned({ activity, onDone }: { activity: Activity; onDone: () => void }) {
  const words = useWords(activityMessages);
  const said = useWords(dealMessages);
  const language = useLanguage();
  const { today, zone } = useViewer();
  const day = dateIn(zone, new Date(activity.at));
  const missed = day < today;
  const Sign = kindIcons[activity.kind];
  return (
    <li className={css.step}>
      <Sign size={18} />
      <div className={css.words}>
        <p>
          <strong>{words[activity.kind]}</strong>{' '}
          <span className={missed ? css.missed : css.when}>
            {dayWords(day, today, language)} {clockIn(zone, new Date(activity.at))}
            {missed ? `, ${said.missed}` : ''}
          </span>
        </p>
        {activity.note ? <p className={css.note}>{activity.note}</p> : null}
        {activity.member ? <p className={css.who}>{activity.member.name}</p> : null}
      </div>
      {activity.may.edit ? (
        <Button icon={CheckIcon} onClick={onDone} small>
          {words.complete}
        </Button>
      ) : null}
    </li>
  );
}
