import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, ButtonLink } from '#base/ui-kit/button.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { CalendarIcon, PlusIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';
import { ask } from '#base/ui-kit/client.ts';

import { addRhythmPlan, designRhythmPlan, type PlanLine } from '../contract.ts';
import { plannerMessages } from '../messages.ts';
import type { RhythmPlanId } from '../plan.ts';
import { PlanView } from './plan-view.tsx';
import { usePlan, usePlans, useRefreshPlans } from './use-plans.ts';

/** Where a rhythm is designed: the whole team's week, what it is worth, and what everything in it costs. */
export function PlannerScreen() {
  const words = useWords(plannerMessages);
  const { data, error, refetch } = usePlans();
  const navigate = useNavigate();
  const { plan: wanted } = useSearch({ strict: false }) as { plan?: RhythmPlanId };
  const show = (id: RhythmPlanId) =>
    void navigate({ to: '/rhythm/planner', search: { plan: id }, replace: true });
  const { quick } = useChange(useRefreshPlans());
  if (!data)
    return (
      <Page title={words.title}>
        <Sheet>
          {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : <Skeleton lines={8} />}
        </Sheet>
      </Page>
    );
  const { plans, current, may } = data;
  const begin = () =>
    quick(async () => {
      const made = await ask(addRhythmPlan, { name: words.firstName });
      await ask(designRhythmPlan, { planId: made.id, version: made.version });
      show(made.id);
    });
  const chosen =
    plans.find(({ id }) => id === wanted) ??
    plans.find(({ number }) => number === null) ??
    plans.find(({ id }) => id === current) ??
    plans[0];
  if (!chosen)
    return (
      <Page title={words.title}>
        <EmptyState
          action={
            may.design ? (
              <>
                <Button icon={PlusIcon} kind="primary" onClick={begin}>
                  {words.begin}
                </Button>{' '}
                <ButtonLink to="/checklist">{words.toChecklist}</ButtonLink>
              </>
            ) : null
          }
          picture={<CalendarIcon size={48} />}
          title={words.noneTitle}
        >
          {may.design ? words.noneSays : words.nonePublished}
        </EmptyState>
      </Page>
    );
  return <OnePlan key={chosen.id} line={chosen} onShow={show} plans={plans} />;
}

function OnePlan(props: { line: PlanLine; plans: readonly PlanLine[]; onShow: (id: RhythmPlanId) => void }) {
  const { line, plans, onShow } = props;
  const words = useWords(plannerMessages);
  const { data, error, refetch } = usePlan(line.id);
  const choice =
    plans.length > 1 ? (
      <SelectField
        hideLabel
        label={words.which}
        onChange={(id) => id && onShow(id)}
        options={plans.map((one) => ({ value: one.id, label: nameOf(one, words) }))}
        value={line.id}
      />
    ) : null;
  if (!data)
    return (
      <Page controls={choice} title={words.title}>
        <Sheet>
          {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : <Skeleton lines={12} />}
        </Sheet>
      </Page>
    );
  return <PlanView choice={choice} onShow={onShow} plan={data} plans={plans} />;
}

export function nameOf(
  { name, number }: PlanLine,
  words: { draft: string; version: (n: number) => string },
): string {
  return `${name} · ${number === null ? words.draft : words.version(number)}`;
}
