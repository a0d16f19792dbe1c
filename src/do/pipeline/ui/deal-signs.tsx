import { dateIn, daysBetween } from '#base/kernel/date.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { WarnBadge } from '#base/ui-kit/warn-badge.tsx';

import type { DealRow } from '../shapes.ts';
import { kindIcons } from './activities/activity-kinds.ts';
import { activityMessages } from './activities/activity-messages.ts';
import { dayWords } from '#base/i18n/day-words.ts';
import { pipelineMessages } from './messages.ts';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { taskKindIcons } from '#do/tasks/ui/task-kinds.ts';
import css from './deal-signs.module.css';

/** Is its expected close behind us? In days; null where it is not. */
export function daysLate(deal: Pick<DealRow, 'status' | 'expectedCloseOn'>, today: string): number | null {
  if (deal.status !== 'open' || deal.expectedCloseOn === null || deal.expectedCloseOn >= today) return null;
  return daysBetween(deal.expectedCloseOn, today as typeof deal.expectedCloseOn);
}

/** What asks for the seller: too long silent, past the day on which it would close, waiting for a manager. In words, few where `brief`. */
export function DealSigns({ deal, brief }: { deal: DealRow; brief?: boolean }) {
  const words = useWords(pipelineMessages);
  const { today } = useViewer();
  const late = daysLate(deal, today);
  const { rotting, approval } = deal;
  if (late === null && rotting === null && approval === null) return null;
  return (
    <span className={css.signs}>
      {late === null ? null : (
        <WarnBadge bad bare={brief}>
          {brief ? words.lateBrief(late) : words.late(late)}
        </WarnBadge>
      )}
      {rotting === null ? null : brief ? (
        <span title={(rotting.because === 'silent' ? words.silent : words.neverContacted)(rotting.days)}>
          <WarnBadge bare>
            {(rotting.because === 'silent' ? words.silentBrief : words.neverBrief)(rotting.days)}
          </WarnBadge>
        </span>
      ) : (
        <WarnBadge>
          {(rotting.because === 'silent' ? words.silent : words.neverContacted)(rotting.days)}
        </WarnBadge>
      )}
      {approval === null ? null : (
        <Badge wing={approval.status === 'approved' ? 'do' : undefined}>
          {approval.status === 'approved' ? words.hasApproval : words.waitsForApproval}
        </Badge>
      )}
    </span>
  );
}

/** The next thing to do for a deal, planned contact or task, whichever comes first; or that there is none. */
export function NextStep({ deal }: { deal: DealRow }) {
  const words = useWords(pipelineMessages);
  const kinds = useWords(activityMessages);
  const language = useLanguage();
  const { today, zone } = useViewer();
  if (deal.status !== 'open') return null;
  const { nextTask } = deal;
  const contactOn = deal.nextActivity === null ? null : dateIn(zone, new Date(deal.nextActivity.at));
  if (nextTask !== null && (contactOn === null || nextTask.dueOn < contactOn)) {
    const Sign = taskKindIcons[nextTask.kind];
    const late = nextTask.dueOn < today;
    const what = `${nextTask.title} ${dayWords(nextTask.dueOn, today, language)}`;
    return (
      <span className={late ? css.missed : css.next}>
        <Sign size={15} />
        <span>{late ? words.nextLate(what) : what}</span>
      </span>
    );
  }
  if (deal.nextActivity === null) return <span className={css.none}>{words.noNext}</span>;
  const day = dateIn(zone, new Date(deal.nextActivity.at));
  const Sign = kindIcons[deal.nextActivity.kind];
  const what = `${kinds[deal.nextActivity.kind]} ${dayWords(day, today, language)}`;
  return (
    <span className={day < today ? css.missed : css.next}>
      <Sign size={15} />
      <span>{day < today ? words.nextMissed(what) : what}</span>
    </span>
  );
}
