import { inLanguage } from '#base/kernel/language.ts';
import { ConflictDialog } from '#base/ui-kit/conflict-dialog.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import type { SalesCycle } from '#plan/sales-cycle/cycle.ts';

import type { Deal } from '../../shapes.ts';
import { ChangedBy } from '../deal/changed-by.tsx';
import { dealMessages } from '../deal/deal-messages.ts';
import type { Movable, Target } from './use-send-move.ts';

/** Somebody else moved or closed the deal that was being moved: where it was to go beside where it stands now. */
export function MoveConflict(props: {
  deal: Movable;
  target: Target;
  now: Deal;
  cycle: SalesCycle;
  onMine: () => void;
  onLeave: () => void;
}) {
  const { deal, target, now, cycle, onMine, onLeave } = props;
  const words = useWords(dealMessages);
  const language = useLanguage();
  const phase = (id: string) => inLanguage(cycle.phases.find((each) => each.id === id)?.name ?? {}, language);
  const line = {
    key: 'phase',
    name: deal.title,
    before: phase(deal.phase.id),
    yours: target.to === 'phase' ? phase(target.phaseId) : words[target.to],
    now: now.status === 'open' ? inLanguage(now.phase.name, language) : words[now.status],
  };
  return (
    <ConflictDialog
      busy={false}
      lines={[line]}
      onKeep={(own) => (own.has('phase') ? onMine() : onLeave())}
      onLeave={onLeave}
      says={<ChangedBy deal={now} />}
    />
  );
}
