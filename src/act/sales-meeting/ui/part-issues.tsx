import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Badge } from '#base/ui-kit/badge.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { ArrowUpIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import { ask } from '#base/ui-kit/client.ts';

import { voteFor } from '../contract.ts';
import { meetingMessages } from '../messages.ts';
import type { Part } from '../rules/agenda.ts';
import { inOrder } from '../rules/issues.ts';
import type { Item } from '../shapes.ts';
import { AddLine } from './add-line.tsx';
import { IssueDiscussion } from './issue-discussion.tsx';
import css from './meeting.module.css';
import { EditLine, LineMenu } from './said-lines.tsx';
import { useThisTable } from './use-meeting.ts';

const shownAtFirst = 20;

/** What is on the agenda: voted on in a list, or one at a time. */
export function PartIssues({ part }: { part: Part }) {
  const { items, meeting } = useThisTable();
  const issue = items.find(({ id }) => id === meeting.issueId);
  return issue ? <IssueDiscussion issue={issue} part={part} /> : <IssueList part={part} />;
}

/** The issues in the order in which they will be taken. */
export function IssueList({ part }: { part: Part }) {
  const words = useWords(meetingMessages);
  const { items, meeting } = useThisTable();
  const [all, setAll] = useState(false);
  const issues = inOrder(items.filter(({ kind }) => kind === 'issue'));
  const shown = all ? issues : issues.slice(0, shownAtFirst);
  return (
    <div className={css.stack}>
      {issues.length === 0 ? <p className={css.soft}>{words.noIssues}</p> : null}
      <ol aria-label={words.issues} className={css.issues}>
        {shown.map((issue) => (
          <IssueLine issue={issue} key={issue.id} part={part} />
        ))}
      </ol>
      {issues.length > shown.length ? (
        <p>
          <Button onClick={() => setAll(true)} small>
            {words.moreIssues(issues.length - shown.length)}
          </Button>
        </p>
      ) : null}
      <AddLine first kind="issue" label={words.addIssue} partKey={part.key} />
      {issues.length > 1 && meeting.may.takePart ? (
        <p className={css.soft}>{words.votesLeft(meeting.votesLeft)}</p>
      ) : null}
    </div>
  );
}

function IssueLine({ issue, part }: { issue: Item; part: Part }) {
  const words = useWords(meetingMessages);
  const { mayTalk, mayLead, goTo, pending } = useThisTable();
  const [editing, setEditing] = useState(false);
  if (editing)
    return (
      <li>
        <EditLine item={issue} onDone={() => setEditing(false)} />
      </li>
    );
  const isOpen = issue.state === 'open';
  return (
    <li data-state={issue.state}>
      <Vote issue={issue} />
      <div className={css.issueWords}>
        <p>{issue.text}</p>
        <p className={css.issueFacts}>
          {issue.state === 'solved' ? <Badge wing="do">{words.solved}</Badge> : null}
          {issue.state === 'parked' ? <Badge>{words.parked}</Badge> : null}
          {issue.source ? <Badge wing="check">{words.byItself}</Badge> : <span>{issue.author?.name}</span>}
          {issue.source?.path ? <Link to={issue.source.path}>{words.source}</Link> : null}
          {pending.has(issue.id) ? <span>{words.sending}</span> : null}
        </p>
      </div>
      <span className={css.issueActs}>
        {mayLead && isOpen && !pending.has(issue.id) ? (
          <Button onClick={() => void goTo(part.key, issue.id)} small>
            {words.discuss}
          </Button>
        ) : null}
        {mayTalk ? <LineMenu item={issue} onEdit={() => setEditing(true)} /> : null}
      </span>
    </li>
  );
}

/** Votes as a press of a button; how many there are stands in it. */
function Vote({ issue }: { issue: Item }) {
  const words = useWords(meetingMessages);
  const { meeting, mayTalk, quick, pending } = useThisTable();
  const may =
    mayTalk && !pending.has(issue.id) && issue.state === 'open' && (issue.mine || meeting.votesLeft > 0);
  return (
    <button
      aria-label={`${words.vote(issue.text)}, ${words.votesOf(issue.votes)}`}
      aria-pressed={issue.mine}
      className={css.vote}
      disabled={!may}
      onClick={() =>
        quick(() => ask(voteFor, { meetingId: meeting.id, itemId: issue.id, vote: !issue.mine }))
      }
      type="button"
    >
      <ArrowUpIcon size={14} />
      {issue.votes}
    </button>
  );
}
