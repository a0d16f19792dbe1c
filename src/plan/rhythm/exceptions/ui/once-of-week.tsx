import type { RhythmPlanId } from '../../planner/plan.ts';
import { usePlan } from '../../planner/ui/use-plans.ts';
import { OnceOfPlan } from './once-of-plan.tsx';
import type { useOnce } from './use-once.ts';
import type { WeekTime } from './week-time.ts';

/** One time of a week as a form, with the rhythm that it comes from. */
export function OnceOfWeek(props: {
  planId: RhythmPlanId;
  time: WeekTime;
  once: ReturnType<typeof useOnce>;
  onClose: () => void;
}) {
  const { planId, ...shown } = props;
  const { data } = usePlan(planId);
  return data ? <OnceOfPlan {...shown} plan={data} /> : null;
}
