import { useEffect, useEffectEvent, useState } from 'react';
import { BackLink } from '#base/ui-kit/back-link.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { ScreenIcon } from '#base/ui-kit/icons.tsx';
import { Kbd } from '#base/ui-kit/kbd.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';

import { meetingMessages } from '../messages.ts';
import { partBeside } from '../rules/agenda.ts';
import { spentBy } from '../rules/clock.ts';
import { AgendaRail } from './agenda-rail.tsx';
import { LeadBar } from './lead-bar.tsx';
import css from './meeting.module.css';
import { PartBody } from './part-body.tsx';
import { PartClock } from './part-clock.tsx';
import { usePartWords } from './part-words.ts';
import { PeopleHere } from './people-here.tsx';
import { useServerClock, useThisTable } from './use-meeting.ts';

/** A meeting that goes on: the agenda with its clock, what is dealt with now, and who is there. */
export function LiveMeeting() {
  const words = useWords(meetingMessages);
  const parts = usePartWords();
  const { meeting, mayLead, goTo, waiting } = useThisTable();
  const [room, setRoom] = useState(false);
  const now = useServerClock(meeting.now);
  const spent = spentBy(
    { ...meeting, partSince: meeting.partSince === null ? null : new Date(meeting.partSince) },
    now,
  );
  const part = meeting.parts.find(({ key }) => key === meeting.partKey) ?? meeting.parts[0];
  const step = (by: 1 | -1) => {
    const to = partBeside(meeting.parts, meeting.partKey, by);
    if (to && mayLead) void goTo(to.key);
  };
  useKeys({
    n: () => step(1),
    p: () => step(-1),
    g: () => setRoom((before) => !before),
    s: () => focusOn('[data-write]'),
    a: () => focusOn('[data-agree] input'),
  });
  if (!part) return null;
  const body = (
    <div className={css.live} data-room={room || undefined}>
      <AgendaRail now={now} spent={spent} />
      <section aria-label={parts.nameOf(part)} className={css.now}>
        <header className={css.nowHead}>
          <div className={css.nowTitle}>
            <h2>{parts.nameOf(part)}</h2>
            <p>{parts.saysOf(part)}</p>
          </div>
          <PartClock part={part} spent={spent} />
        </header>
        {waiting > 0 ? (
          <p className={css.waiting} role="status">
            {words.waiting(waiting)}
          </p>
        ) : null}
        <PartBody key={`${part.key} ${meeting.issueId ?? ''}`} part={part} />
        <LeadBar onStep={step} />
      </section>
      <PeopleHere />
    </div>
  );
  if (room)
    return (
      <div className={css.room}>
        <header className={css.roomHead}>
          <h1>{meeting.series.name}</h1>
          <Button onClick={() => setRoom(false)}>{words.leaveRoom}</Button>
        </header>
        {body}
      </div>
    );
  return (
    <Page
      above={<BackLink to="/meetings">{words.back}</BackLink>}
      actions={
        <Button icon={ScreenIcon} onClick={() => setRoom(true)}>
          {words.room}
        </Button>
      }
      title={meeting.series.name}
    >
      {body}
      <p className={css.keys}>
        {words.keys}:
        {mayLead ? (
          <span>
            <Kbd>N</Kbd> <Kbd>P</Kbd> {words.keyNext}
          </span>
        ) : null}
        <span>
          <Kbd>S</Kbd> {words.keyWrite}
        </span>
        <span>
          <Kbd>A</Kbd> {words.keyAction}
        </span>
        <span>
          <Kbd>G</Kbd> {words.keyRoom}
        </span>
      </p>
    </Page>
  );
}

/** Single keys, for who does not write and has no dialog open. */
function useKeys(keys: Record<string, () => void>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const at = event.target as HTMLElement;
    if (at.closest('input, textarea, select, [contenteditable], dialog, [role="menu"]')) return;
    const act = keys[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}
