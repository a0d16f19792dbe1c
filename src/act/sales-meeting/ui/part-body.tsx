import { useWords } from '#base/ui-kit/language.tsx';

import { meetingMessages } from '../messages.ts';
import type { Part } from '../rules/agenda.ts';
import { AddLine } from './add-line.tsx';
import css from './meeting.module.css';
import { AgreedActions, AgreeLine } from './agree-line.tsx';
import { PartCommitments } from './part-commitments.tsx';
import { PartIssues } from './part-issues.tsx';
import { PartRating } from './part-rating.tsx';
import { PartScore } from './part-score.tsx';
import { SaidLines } from './said-lines.tsx';
import { useThisTable } from './use-meeting.ts';

/** What is done in a part, and the notes that everybody writes on it. */
export function PartBody({ part }: { part: Part }) {
  const words = useWords(meetingMessages);
  const { items, meeting } = useThisTable();
  const notes = items.filter(
    ({ kind, partKey, issueId }) => kind === 'note' && partKey === part.key && issueId === null,
  );
  // An issue has notes of its own.
  const withNotes = part.kind !== 'issues' || meeting.issueId === null;
  return (
    <div className={css.body}>
      <What part={part} />
      {withNotes ? (
        <section aria-label={words.notes} className={css.notes}>
          <h3>{words.notes}</h3>
          <SaidLines items={notes} label={words.notes} />
          <AddLine first={part.kind === 'own'} kind="note" label={words.addNote} partKey={part.key} />
        </section>
      ) : null}
    </div>
  );
}

function What({ part }: { part: Part }) {
  const words = useWords(meetingMessages);
  const { items } = useThisTable();
  switch (part.kind) {
    case 'news':
      return (
        <div className={css.stack}>
          <SaidLines items={items.filter(({ kind }) => kind === 'news')} label={words.news} />
          <AddLine first kind="news" label={words.addNews} partKey={part.key} />
        </div>
      );
    case 'score':
      return <PartScore part={part} />;
    case 'commitments':
      return <PartCommitments />;
    case 'issues':
      return <PartIssues part={part} />;
    case 'decisions':
      return <Decisions part={part} />;
    case 'actions':
      return (
        <div className={css.stack}>
          <AgreeLine />
          <AgreedActions />
        </div>
      );
    case 'rating':
      return <PartRating part={part} />;
    case 'own':
      return null;
  }
}

function Decisions({ part }: { part: Part }) {
  const words = useWords(meetingMessages);
  const { items } = useThisTable();
  const decisions = items.filter(({ kind }) => kind === 'decision');
  return (
    <div className={css.stack}>
      {decisions.length === 0 ? <p className={css.soft}>{words.nothingDecided}</p> : null}
      <SaidLines items={decisions} label={words.decisions} />
      <AddLine first kind="decision" label={words.addDecision} partKey={part.key} />
    </div>
  );
}
