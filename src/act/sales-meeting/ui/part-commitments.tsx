import { useNavigate } from '@tanstack/react-router';
import type { Action } from '#base/actions/contract.ts';
import { ActionLines } from '#base/actions/ui/action-groups.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import { meetingMessages } from '../messages.ts';
import { keptOf } from '../rules/figures.ts';
import css from './meeting.module.css';
import { useThisTable } from './use-meeting.ts';

/** What was promised, by whom: done or not. Ticked off here it is done everywhere. */
export function PartCommitments() {
  const words = useWords(meetingMessages);
  const { meeting } = useThisTable();
  const { kept, due } = keptOf(meeting.commitments, { after: meeting.previousOn, upTo: meeting.onDate });
  const owners = [...new Set(meeting.commitments.map(({ owner }) => owner?.name ?? ''))];
  return (
    <div className={css.stack}>
      {due > 0 ? (
        <div className={css.kept}>
          <div aria-hidden="true" className={css.keptBar}>
            <span style={{ inlineSize: `${(kept / due) * 100}%` }} />
          </div>
          <strong>{words.keptOf(kept, due)}</strong>
        </div>
      ) : null}
      {meeting.commitments.length === 0 ? <p className={css.soft}>{words.noCommitments}</p> : null}
      {owners.map((owner) => (
        <section aria-label={owner} key={owner}>
          {owner ? <h3>{owner}</h3> : null}
          <Lines actions={meeting.commitments.filter((action) => (action.owner?.name ?? '') === owner)} />
        </section>
      ))}
      {meeting.lateElsewhere.length > 0 ? (
        <section aria-label={words.lateElsewhere}>
          <h3>{words.lateElsewhere}</h3>
          <Lines actions={meeting.lateElsewhere} withOwner />
        </section>
      ) : null}
    </div>
  );
}

function Lines({ actions, withOwner = false }: { actions: readonly Action[]; withOwner?: boolean }) {
  const navigate = useNavigate();
  return (
    <div className={css.framed}>
      <ActionLines
        actions={actions}
        onOpen={({ id }) => void navigate({ to: '/actions/$actionId', params: { actionId: id } })}
        unsaid={{ owner: !withOwner, origin: true }}
      />
    </div>
  );
}
