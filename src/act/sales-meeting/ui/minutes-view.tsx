import { useNavigate } from '@tanstack/react-router';
import { ActionLines } from '#base/actions/ui/action-groups.tsx';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { BackLink } from '#base/ui-kit/back-link.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { DownloadIcon, UndoIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';

import { reopenMeeting } from '../contract.ts';
import { meetingMessages } from '../messages.ts';
import { minutesPage } from '../rules/minutes-page.ts';
import css from './meeting.module.css';
import { useThisTable } from './use-meeting.ts';

/** The minutes, as they are on paper; below them how the commitments stand now. */
export function MinutesView() {
  const words = useWords(meetingMessages);
  const language = useLanguage();
  const navigate = useNavigate();
  const { zone } = useViewer();
  const { meeting, lead } = useThisTable();
  if (!meeting.minutes) return null;
  const page = minutesPage(meeting.minutes, { language, zone, organisation: '' });
  return (
    <Page
      above={<BackLink to="/meetings">{words.back}</BackLink>}
      actions={
        <>
          {meeting.may.takePart ? (
            <Button
              icon={UndoIcon}
              onClick={() =>
                void lead(() => ask(reopenMeeting, { meetingId: meeting.id, version: meeting.version }))
              }
            >
              {words.reopen}
            </Button>
          ) : null}
          <a className={css.pdf} href={`/api/v1/meetings/${meeting.id}/pdf`} rel="noreferrer" target="_blank">
            <DownloadIcon size={18} />
            {words.pdf}
          </a>
        </>
      }
      title={`${words.minutes}: ${page.heading}`}
      width="middle"
    >
      <Sheet>
        <dl className={css.facts}>
          {page.facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {page.warning ? <p className={css.warning}>{page.warning}</p> : null}
        {page.sections.map(({ head, aside, lines }) => (
          <section aria-label={head} className={css.minutes} key={head}>
            <h2>
              {head} {aside ? <span>{aside}</span> : null}
            </h2>
            {lines.length === 0 ? <p className={css.soft}>–</p> : null}
            <ul>
              {lines.map(({ text, aside: small, below }, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- minutes do not change
                <li key={at}>
                  <p>{text}</p>
                  {small ? <span className={css.soft}>{small}</span> : null}
                  {below.map((each, place) => (
                    // oxlint-disable-next-line react/no-array-index-key -- minutes do not change
                    <p className={css.below} key={place}>
                      {each}
                    </p>
                  ))}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </Sheet>
      {meeting.actions.length > 0 ? (
        <section aria-label={words.actionsNow} className={css.actionsNow}>
          <h2>{words.actionsNow}</h2>
          <div className={css.framed}>
            <ActionLines
              actions={meeting.actions}
              onOpen={({ id }) => void navigate({ to: '/actions/$actionId', params: { actionId: id } })}
              unsaid={{ origin: true }}
            />
          </div>
        </section>
      ) : null}
    </Page>
  );
}
