import type { PhaseId } from '#base/kernel/id.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import type { Phase } from '#plan/sales-cycle/cycle.ts';
import { boxMessages } from '../../messages.ts';
import type { ProcessModel } from '../../rules/model.ts';
import { matrixMessages } from '../messages.ts';

/** What the rows and columns are called. */
export function useCellNames({ lanes }: Pick<ProcessModel, 'lanes'>, phases: readonly Phase[]) {
  const words = useWords(matrixMessages);
  const boxes = useWords(boxMessages);
  const language = useLanguage();
  return {
    phase: (id: PhaseId | null): string => {
      const phase = phases.find((one) => one.id === id);
      return phase ? inLanguage(phase.name, language) : words.noPhase;
    },
    lane: (id: string): string => lanes.find((lane) => lane.id === id)?.name.trim() || boxes.unnamedLane,
  };
}
