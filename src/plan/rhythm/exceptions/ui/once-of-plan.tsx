import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { weekOf } from '#base/kernel/date.ts';
import { useWords } from '#base/ui-kit/language.tsx';

import type { Plan } from '../../planner/contract.ts';
import { useNames } from '../../planner/ui/use-names.ts';
import { onceMessages } from '../messages.ts';
import { OnceDrawer } from './once-drawer.tsx';
import { useWeek } from './use-breaks.ts';
import type { useOnce } from './use-once.ts';
import { ownPlace, type OnceTime } from './week-time.ts';

/** One time of a published rhythm as a form, on whatever screen it was chosen. */
export function OnceOfPlan(props: {
  plan: Plan;
  time: OnceTime;
  once: ReturnType<typeof useOnce>;
  onClose: () => void;
}) {
  const { plan, time, once, onClose } = props;
  const words = useWords(onceMessages);
  const { today, id: me } = useViewer();
  const names = useNames(plan.ground);
  const week = weekOf(ownPlace(time).day);
  const { data, isPlaceholderData } = useWeek(week);
  if (!data || isPlaceholderData) return null;
  const members = time.once?.members ?? time.members;
  const isOwn = members.length === 1 && members[0] === me;
  const fixedBecause =
    week < weekOf(today)
      ? words.past
      : data.plan === null
        ? words.noRhythm
        : data.plan.id !== plan.id
          ? words.otherVersion(data.plan.name)
          : plan.may.design || isOwn
            ? null
            : words.notYours;
  return (
    <OnceDrawer
      fixedBecause={fixedBecause}
      ground={plan.ground}
      names={names}
      onClose={onClose}
      once={once}
      time={time}
    />
  );
}
