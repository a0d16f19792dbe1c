import { useNavigate } from '@tanstack/react-router';
import { QuickAction, type ReadAction } from '#base/actions/ui/quick-action.tsx';
import { ActionLines } from '#base/actions/ui/action-groups.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import type { MeetingItemId } from '#base/kernel/id.ts';

import { agreeOn } from '../contract.ts';
import { meetingMessages } from '../messages.ts';
import css from './meeting.module.css';
import { useThisTable } from './use-meeting.ts';

/** An action in one line: who, when, what. Until it has arrived its words stay in the field. */
export function AgreeLine({ issueId }: { issueId?: MeetingItemId }) {
  const words = useWords(meetingMessages);
  const toast = useToast();
  const { meeting, run, mayTalk } = useThisTable();
  if (!mayTalk || meeting.status !== 'open') return null;
  const isPrivate = meeting.series.kind === 'one-to-one';
  const between = meeting.attendees.map(({ id, name }) => ({ value: id, label: name }));
  const agree = async (action: ReadAction) => {
    const made = await run(() =>
      ask(agreeOn, { meetingId: meeting.id, ...action, ...(issueId ? { issueId } : {}) }),
    );
    toast({ text: words.agreedOn(made.title) });
  };
  return (
    <div data-agree>
      <QuickAction hint onAdd={agree} {...(isPrivate ? { people: between } : {})} />
    </div>
  );
}

/** What was agreed in this meeting, to tick off, change or drop. */
export function AgreedActions() {
  const words = useWords(meetingMessages);
  const navigate = useNavigate();
  const { meeting } = useThisTable();
  if (meeting.actions.length === 0) return <p className={css.soft}>{words.nothingAgreed}</p>;
  return (
    <div className={css.framed}>
      <ActionLines
        actions={meeting.actions}
        onOpen={({ id }) => void navigate({ to: '/actions/$actionId', params: { actionId: id } })}
        unsaid={{ origin: true }}
      />
    </div>
  );
}
