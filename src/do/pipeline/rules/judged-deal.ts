import type { CriterionId, PhaseId } from '#base/kernel/id.ts';

import type { DealStatus } from '../words.ts';

/** What the gates look at: where a deal stands, and which criteria have a result that counts. */
export type JudgedDeal = {
  status: DealStatus;
  phaseId: PhaseId;
  met: readonly CriterionId[];
};
