import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import type { Placement } from '../../rules/week.ts';
import { editRhythmPlan, type Plan } from '../contract.ts';
import { plannerMessages } from '../messages.ts';

type Held = { placements: readonly Placement[]; locked: readonly string[] };

type State = {
  past: readonly Held[];
  now: Held;
  future: readonly Held[];
  /** The version that the next edit starts from. */
  version: number;
  dirty: boolean;
};

type Step =
  | { kind: 'change'; held: Held }
  | { kind: 'undo' | 'redo' }
  | { kind: 'saved'; version: number; sent: Held }
  | { kind: 'taken'; plan: Plan; anew: boolean };

const mostSteps = 200;

function stepped(state: State, step: Step): State {
  const { past, now, future } = state;
  switch (step.kind) {
    case 'change':
      return { ...state, past: [...past, now].slice(-mostSteps), now: step.held, future: [], dirty: true };
    case 'undo': {
      const before = past.at(-1);
      return before
        ? { ...state, past: past.slice(0, -1), now: before, future: [now, ...future], dirty: true }
        : state;
    }
    case 'redo': {
      const [after, ...rest] = future;
      return after ? { ...state, past: [...past, now], now: after, future: rest, dirty: true } : state;
    }
    case 'saved':
      return { ...state, version: step.version, dirty: state.now !== step.sent };
    case 'taken': {
      const held = heldOf(step.plan);
      const same = JSON.stringify(held) === JSON.stringify(now);
      return {
        past: step.anew || same ? past : [...past, now].slice(-mostSteps),
        now: same ? now : held,
        future: step.anew || same ? future : [],
        version: step.plan.version,
        dirty: false,
      };
    }
  }
}

const heldOf = ({ placements, locked }: Plan): Held => ({ placements, locked });
const restMillis = 350;

/** A draft as somebody works on it: every change is shown at once, can be undone, and is saved a moment later. */
export function useDraft(plan: Plan) {
  const words = useWords(plannerMessages);
  const toast = useToast();
  const queries = useQueryClient();
  const [state, step] = useReducer(stepped, plan, (first) => ({
    past: [],
    now: heldOf(first),
    future: [],
    version: first.version,
    dirty: false,
  }));
  const saving = useRef(false);
  const { dirty, version, now } = state;

  // What a design made, or a colleague changed, comes in once nothing of one's own waits.
  useEffect(() => {
    if (plan.version > version && !dirty && !saving.current)
      step({ kind: 'taken', plan, anew: plan.design !== null });
    else if (plan.design !== null && !dirty) step({ kind: 'taken', plan, anew: true });
  }, [plan, version, dirty]);

  useEffect(() => {
    if (!dirty || plan.number !== null) return undefined;
    const timer = setTimeout(() => void save(), restMillis);
    async function save() {
      if (saving.current) return;
      saving.current = true;
      try {
        const after = await ask(editRhythmPlan, {
          planId: plan.id,
          version,
          placements: now.placements.map((one) => ({ ...one, members: [...one.members] })),
          locked: [...now.locked],
        });
        saving.current = false;
        queries.setQueryData(['rhythm-plans', plan.id], after);
        step({ kind: 'saved', version: after.version, sent: now });
      } catch (error) {
        saving.current = false;
        const meanwhile = error instanceof ApiProblem && error.status === 409;
        toast({ text: meanwhile ? words.conflict : (error as Error).message, bad: true });
        const fresh = await queries.fetchQuery<Plan>({ queryKey: ['rhythm-plans', plan.id] });
        step({ kind: 'taken', plan: fresh, anew: false });
      }
    }
    return () => clearTimeout(timer);
  }, [dirty, now, version, plan.id, plan.number, queries, toast, words]);

  const change = useCallback(
    (held: Partial<Held>) => step({ kind: 'change', held: { ...now, ...held } }),
    [now],
  );
  return {
    ...now,
    saving: dirty,
    change,
    undo: state.past.length > 0 ? () => step({ kind: 'undo' }) : null,
    redo: state.future.length > 0 ? () => step({ kind: 'redo' }) : null,
    before: state.past.at(-1)?.placements ?? null,
  };
}
export type Draft = ReturnType<typeof useDraft>;
