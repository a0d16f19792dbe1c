import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { ArrowLeftIcon, ArrowRightIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';

import { leadMeeting } from '../contract.ts';
import { meetingMessages } from '../messages.ts';
import { partBeside } from '../rules/agenda.ts';
import css from './meeting.module.css';
import { usePartWords } from './part-words.ts';
import { useThisTable } from './use-meeting.ts';

/** Who leads, and for who leads the way on. The lead is taken knowingly, or handed over. */
export function LeadBar({ onStep }: { onStep: (by: 1 | -1) => void }) {
  const words = useWords(meetingMessages);
  const names = usePartWords();
  const { meeting, me, leads, mayLead, lead } = useThisTable();
  const [asking, setAsking] = useState(false);
  const { leader } = meeting;
  const leaderIsHere = meeting.attendees.some(({ id, here }) => id === leader?.id && here);
  const give = (leaderId: typeof me.id, takeOver = false) =>
    lead(() => ask(leadMeeting, { meetingId: meeting.id, version: meeting.version, leaderId, takeOver }));
  const [before, after] = [
    partBeside(meeting.parts, meeting.partKey, -1),
    partBeside(meeting.parts, meeting.partKey, 1),
  ];
  const others = meeting.attendees.filter(({ id }) => id !== me.id);
  return (
    <footer className={css.leadBar}>
      <p className={css.leads}>
        <span data-own={leads || undefined}>
          {leads ? words.youLead : leader ? words.leads1(leader.name) : words.nobodyLeads}
        </span>
        {leads && others.length > 0 ? (
          <Menu
            groups={[
              {
                heading: words.handOver,
                items: others.map(({ id, name }) => ({ label: name, onSelect: () => void give(id) })),
              },
            ]}
            trigger={<Button small>{words.handOver}</Button>}
          />
        ) : null}
        {!leads && meeting.may.takePart ? (
          <Button onClick={() => (leaderIsHere ? setAsking(true) : void give(me.id))} small>
            {words.takeLead}
          </Button>
        ) : null}
      </p>
      {mayLead ? (
        <div className={css.steps}>
          <Button disabled={!before} icon={ArrowLeftIcon} onClick={() => onStep(-1)}>
            {words.previousPart}
          </Button>
          {after ? (
            <Button kind={meeting.issueId === null ? 'primary' : 'quiet'} onClick={() => onStep(1)}>
              {words.nextPart}: {names.nameOf(after)}
              <ArrowRightIcon size={18} />
            </Button>
          ) : null}
        </div>
      ) : null}
      <ConfirmDialog
        confirm={words.takeOver}
        onClose={() => setAsking(false)}
        onConfirm={() => void give(me.id, true).then(() => setAsking(false))}
        open={asking}
        title={words.takeOverTitle}
      >
        {words.takeOverSays(leader?.name ?? '')}
      </ConfirmDialog>
    </footer>
  );
}
