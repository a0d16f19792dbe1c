import { dateIn } from '#base/kernel/date.ts';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { CheckIcon, PersonIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { DealRow } from '../../shapes.ts';
import { dayWords } from '#base/i18n/day-words.ts';
import { ApprovalActions, useStepWords } from './approval-actions.tsx';
import { gateMessages } from './gate-messages.ts';
import css from './approvals.module.css';

/** On the deal's own screen: what waits for a manager, or what one agreed to. */
export function ApprovalStrip({ deal }: { deal: DealRow }) {
  const words = useWords(gateMessages);
  const language = useLanguage();
  const stepWords = useStepWords();
  const { today, zone } = useViewer();
  const { approval } = deal;
  if (approval === null) return null;
  const day = dayWords(dateIn(zone, new Date(approval.askedAt)), today, language);
  const asked = approval.status === 'asked';
  return (
    <div className={css.strip} data-agreed={!asked || undefined}>
      {asked ? <PersonIcon size={18} /> : <CheckIcon size={18} />}
      <div className={css.words}>
        <p>
          <strong>{asked ? words.waits(stepWords(approval)) : words.agreed}</strong>{' '}
          {asked ? (
            <span className={css.soft}>{words.askedBy(approval.askedBy?.name ?? '', day)}</span>
          ) : null}
        </p>
        {asked && approval.note ? <p className={css.note}>{approval.note}</p> : null}
      </div>
      <div className={css.actions}>
        <ApprovalActions deal={deal} />
      </div>
    </div>
  );
}
