import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { dayHead } from '#base/i18n/day-words.ts';
import { BackLink } from '#base/ui-kit/back-link.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { DateField } from '#base/ui-kit/date-field.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { MoreIcon, PlayIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { Page } from '#base/ui-kit/page.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';

import { beginMeeting, moveMeeting } from '../contract.ts';
import { meetingMessages } from '../messages.ts';
import { AddLine } from './add-line.tsx';
import css from './meeting.module.css';
import { PartCommitments } from './part-commitments.tsx';
import { IssueList } from './part-issues.tsx';
import { PartScore } from './part-score.tsx';
import { usePartWords } from './part-words.ts';
import { readTime } from './read-time.ts';
import { SaidLines } from './said-lines.tsx';
import { useThisTable } from './use-meeting.ts';

/** The next meeting, before it begins: its agenda, and what everybody can put ready. */
export function PlannedMeeting() {
  const words = useWords(meetingMessages);
  const names = usePartWords();
  const language = useLanguage();
  const { today } = useViewer();
  const { meeting, lead, items } = useThisTable();
  const when = words.next(dayHead(meeting.onDate, today, language), meeting.atTime);
  const part = (kind: (typeof meeting.parts)[number]['kind']) =>
    meeting.parts.find((each) => each.kind === kind);
  const [news, score, issues] = [part('news'), part('score'), part('issues')];
  return (
    <Page
      above={<BackLink to="/meetings">{words.back}</BackLink>}
      actions={
        <>
          {meeting.may.manage ? <Ways /> : null}
          {meeting.may.takePart ? (
            <Button
              icon={PlayIcon}
              kind="primary"
              onClick={() =>
                void lead(() => ask(beginMeeting, { meetingId: meeting.id, version: meeting.version }))
              }
            >
              {words.begin}
            </Button>
          ) : null}
        </>
      }
      title={meeting.series.name}
    >
      <p className={css.when}>
        {when}, {words.minutesLong(meeting.series.minutes)}
      </p>
      <div className={css.planned}>
        <div className={css.stack}>
          {issues ? (
            <Sheet title={names.nameOf(issues)}>
              <p className={css.soft}>{words.fillsItself}</p>
              <IssueList part={issues} />
            </Sheet>
          ) : null}
          {news ? (
            <Sheet title={names.nameOf(news)}>
              <SaidLines items={items.filter(({ kind }) => kind === 'news')} label={words.news} />
              <AddLine kind="news" label={words.addNews} partKey={news.key} />
            </Sheet>
          ) : null}
          {score && meeting.may.takePart ? (
            <Sheet title={names.nameOf(score)}>
              <PartScore onlySaid part={score} />
            </Sheet>
          ) : null}
          {meeting.commitments.length > 0 ? (
            <Sheet title={words.commitments}>
              <PartCommitments />
            </Sheet>
          ) : null}
        </div>
        <Sheet title={words.agenda}>
          <ol className={css.agenda}>
            {meeting.parts.map((each) => (
              <li key={each.key}>
                <span>{names.nameOf(each)}</span>
                <span className={css.soft}>{each.minutes}′</span>
              </li>
            ))}
          </ol>
          <p className={css.soft}>{words.beginSays}</p>
          <h3 className={css.sub}>{words.attendees}</h3>
          <p>{meeting.attendees.map(({ name }) => name).join(', ')}</p>
        </Sheet>
      </div>
    </Page>
  );
}

function Ways() {
  const words = useWords(meetingMessages);
  const navigate = useNavigate();
  const { meeting, lead } = useThisTable();
  const [moving, setMoving] = useState(false);
  const one = { meetingId: meeting.id, version: meeting.version };
  const skip = async () => {
    if (await lead(() => ask(moveMeeting, { ...one, skip: true }))) await navigate({ to: '/meetings' });
  };
  return (
    <>
      <Menu
        end
        groups={[
          {
            items: [
              { label: words.move, onSelect: () => setMoving(true) },
              { label: words.skip, onSelect: () => void skip() },
            ],
          },
        ]}
        trigger={<IconButton icon={MoreIcon} label={words.more(meeting.series.name)} />}
      />
      {moving ? <MoveDialog onClose={() => setMoving(false)} /> : null}
    </>
  );
}

function MoveDialog({ onClose }: { onClose: () => void }) {
  const words = useWords(meetingMessages);
  const kit = useWords(kitMessages);
  const { meeting, lead } = useThisTable();
  const [day, setDay] = useState<typeof meeting.onDate | null>(meeting.onDate);
  const [time, setTime] = useState(meeting.atTime);
  const atTime = readTime(time);
  const save = async () => {
    if (day === null || atTime === null) return;
    const asked = { meetingId: meeting.id, version: meeting.version, onDate: day, atTime };
    if (await lead(() => ask(moveMeeting, asked))) onClose();
  };
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>{kit.cancel}</Button>
          <Button kind="primary" type="submit">
            {words.save}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => void save()}
      open
      title={words.move}
    >
      <div className={css.pair}>
        <DateField label={words.day} onChange={setDay} value={day} />
        <TextField
          error={atTime === null ? words.noTime : null}
          label={words.time}
          onChange={setTime}
          value={time}
        />
      </div>
    </Dialog>
  );
}
