import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { weekOf } from '#base/kernel/date.ts';

import type { Plan } from '../../planner/contract.ts';
import type { RhythmPlanId } from '../../planner/plan.ts';
import { useNames } from '../../planner/ui/use-names.ts';
import { usePlan } from '../../planner/ui/use-plans.ts';
import { OnceDrawer } from './once-drawer.tsx';
import type { useOnce } from './use-once.ts';
import type { WeekTime } from './week-time.ts';

type Shown = { time: WeekTime; once: ReturnType<typeof useOnce>; onClose: () => void };

/** One time of a week as a form, with the rhythm that it comes from. */
export function OnceOfWeek({ planId, ...shown }: Shown & { planId: RhythmPlanId }) {
  const { data } = usePlan(planId);
  return data ? <OfPlan {...shown} plan={data} /> : null;
}

function OfPlan({ plan, time, ...shown }: Shown & { plan: Plan }) {
  const { today, id: me } = useViewer();
  const members = time.once?.members ?? time.members;
  const isOwn = members.length === 1 && members[0] === me;
  return (
    <OnceDrawer
      {...shown}
      ground={plan.ground}
      mayEdit={weekOf(time.day) >= weekOf(today) && (plan.may.design || isOwn)}
      names={useNames(plan.ground)}
      time={time}
    />
  );
}
