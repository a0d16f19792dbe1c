import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ArrowRightIcon, LostIcon, TrophyIcon, WarningIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { Deal } from '../../shapes.ts';
import { DealMenu } from '../deal-menu.tsx';
import { dealMessages } from './deal-messages.ts';
import { useDealMoves } from '../gate/deal-moves.tsx';
import { daysLate } from '../deal-signs.tsx';
import { movable } from './use-deal.ts';
import { ReopenDeal } from './reopen-deal.tsx';
import { ApprovalStrip } from '../gate/approval-strip.tsx';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import css from './deal-steps.module.css';

/** The steps that a deal can take from here, and in words what worries about it. */
export function DealSteps(props: { deal: Deal; onEdit: () => void; onMoved: () => void }) {
  const { deal, onEdit, onMoved } = props;
  const words = useWords(dealMessages);
  const language = useLanguage();
  const moves = useDealMoves(deal.may.overrideGate);
  const next = deal.cycle.phases.find(({ id }) => id === deal.nextPhaseId);
  const own = movable(deal);
  const go = (target: Parameters<typeof moves.start>[1]) => {
    onMoved();
    moves.start(own, target);
  };
  return (
    <>
      <ApprovalStrip deal={deal} />
      <div className={css.row}>
        <Worries deal={deal} />
        <div className={css.steps}>
          {deal.status !== 'open' && deal.may.reopen ? <ReopenDeal deal={deal} /> : null}
          {deal.status === 'open' && deal.may.edit ? (
            <>
              <Button onClick={() => moves.choose(own)}>{words.moveTo}</Button>
              <Button icon={LostIcon} onClick={() => go({ to: 'lost' })}>
                {words.lost}
              </Button>
              <Button icon={TrophyIcon} kind={next ? 'quiet' : 'primary'} onClick={() => go({ to: 'won' })}>
                {words.won}
              </Button>
              {next ? (
                <Button
                  icon={ArrowRightIcon}
                  kind="primary"
                  onClick={() => go({ to: 'phase', phaseId: next.id })}
                >
                  {words.toPhase(inLanguage(next.name, language))}
                </Button>
              ) : null}
            </>
          ) : null}
          <DealMenu deal={deal} onEdit={onEdit} />
        </div>
        {moves.dialogs}
      </div>
    </>
  );
}

function Worries({ deal }: { deal: Deal }) {
  const words = useWords(dealMessages);
  const { today } = useViewer();
  const late = daysLate(deal, today);
  const { rotting } = deal;
  if (late === null && rotting === null) return null;
  return (
    <ul className={css.worries}>
      {late === null ? null : (
        <li data-bad>
          <WarningIcon size={16} />
          {words.late(late)}
        </li>
      )}
      {rotting === null ? null : (
        <li>
          <WarningIcon size={16} />
          {rotting.because === 'silent'
            ? words.silent(rotting.days, rotting.limitDays)
            : words.neverContacted(rotting.days, rotting.limitDays)}
        </li>
      )}
    </ul>
  );
}
