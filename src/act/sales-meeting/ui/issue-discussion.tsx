import { Link } from '@tanstack/react-router';
import { Button } from '#base/ui-kit/button.tsx';
import { ArrowRightIcon, CheckIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import { meetingMessages } from '../messages.ts';
import type { Part } from '../rules/agenda.ts';
import { inOrder } from '../rules/issues.ts';
import type { Item } from '../shapes.ts';
import { AddLine } from './add-line.tsx';
import { AgreeLine } from './agree-line.tsx';
import css from './meeting.module.css';
import { SaidLines } from './said-lines.tsx';
import { useThisTable } from './use-meeting.ts';

/** One issue: what it really is, what is said of it, what is decided, and who does what. */
export function IssueDiscussion({ issue, part }: { issue: Item; part: Part }) {
  const words = useWords(meetingMessages);
  const { items, mayLead, goTo, run, editItem } = useThisTable();
  const about = (kind: Item['kind']) =>
    items.filter((item) => item.kind === kind && item.issueId === issue.id);
  const next = inOrder(items.filter(({ kind }) => kind === 'issue')).find(
    ({ id, state }) => id !== issue.id && state === 'open',
  );
  const settle = async (state: 'solved' | 'parked') => {
    const done = await run(() => editItem(issue, { state })).catch(() => null);
    if (done) await goTo(part.key, next?.id ?? null);
  };
  return (
    <article aria-label={issue.text} className={css.issue}>
      <header>
        <h3>{issue.text}</h3>
        {issue.source?.path ? <Link to={issue.source.path}>{words.source}</Link> : null}
      </header>
      <section aria-label={words.discussion}>
        <h4>
          {words.identify} {words.discussion}
        </h4>
        <SaidLines items={about('note')} label={words.discussion} />
        <AddLine first issueId={issue.id} kind="note" label={words.addNote} partKey={part.key} />
      </section>
      <section aria-label={words.decide}>
        <h4>{words.decide}</h4>
        <SaidLines items={about('decision')} label={words.decisions} />
        <AddLine issueId={issue.id} kind="decision" label={words.addDecision} partKey={part.key} />
        <AgreeLine issueId={issue.id} />
      </section>
      {mayLead ? (
        <footer className={css.settle}>
          <Button onClick={() => void goTo(part.key)}>{words.toList}</Button>
          <span />
          {issue.state === 'open' ? (
            <>
              <Button onClick={() => void settle('parked')}>{words.park}</Button>
              <Button icon={CheckIcon} kind="primary" onClick={() => void settle('solved')}>
                {words.solve}
              </Button>
            </>
          ) : null}
          {next && issue.state !== 'open' ? (
            <Button icon={ArrowRightIcon} onClick={() => void goTo(part.key, next.id)}>
              {words.nextIssue}
            </Button>
          ) : null}
        </footer>
      ) : null}
    </article>
  );
}
