import type { CriterionId, PhaseId } from '#base/kernel/id.ts';

import type { DealStatus } from '../words.ts';
import type { Agreed } from './approval.ts';

/** What the gates look at: where a deal stands, which criteria have a result that counts, what was agreed to. */
export type JudgedDeal = {
  status: DealStatus;
  phaseId: PhaseId;
  met: readonly CriterionId[];
  agreed: Agreed;
};
