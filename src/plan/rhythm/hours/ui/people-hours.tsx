import { useState } from 'react';
import type { OutputOf } from '#base/http/contract.ts';
import { Avatar } from '#base/ui-kit/avatar.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { EditIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { VisuallyHidden } from '#base/ui-kit/visually-hidden.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';

import { ScrollRegion } from '#base/ui-kit/scroll-region.tsx';
import { shortDayNames } from '../../planner/messages.ts';
import { lengthText } from '../../rules/move-time.ts';
import { hoursText } from '../../rules/written-hours.ts';
import type { listRhythmTeam } from '../contract.ts';
import { hoursMessages } from '../messages.ts';
import { MemberHours } from './member-hours.tsx';
import css from './hours.module.css';

export type HoursMember = OutputOf<typeof listRhythmTeam>['members'][number];

/** Everybody's week in one table: hours by day, days on the road, and what stands. */
export function PeopleHours(props: {
  members: readonly HoursMember[];
  profiles: readonly { id: string; name: string }[];
}) {
  const { members, profiles } = props;
  const words = useWords(hoursMessages);
  const language = useLanguage();
  const [editing, setEditing] = useState<HoursMember | null>(null);
  const days = [0, 1, 2, 3, 4];
  return (
    <Sheet title={words.people}>
      <ScrollRegion className={css.wide} label={words.people}>
        <table className={css.people}>
          <thead>
            <tr>
              <th scope="col">{words.who}</th>
              {days.map((day) => (
                <th key={day} scope="col">
                  {shortDayNames[language][day]}
                </th>
              ))}
              <th scope="col">{words.hours}</th>
              <th scope="col">{words.appointments}</th>
              <th scope="col">
                <VisuallyHidden>{words.hours}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => {
              return (
                <tr key={member.id}>
                  <th scope="row">
                    <span className={css.person}>
                      <Avatar name={member.name} /> {member.name}
                    </span>
                  </th>
                  {days.map((day) => {
                    const hours = hoursText(member.working, day);
                    return (
                      <td className={hours ? undefined : css.off} key={day}>
                        {hours
                          ? hours.split(', ').map((part) => (
                              <span className={css.part} key={part}>
                                {part}
                              </span>
                            ))
                          : words.none}
                        {hours && member.travelDays.includes(day) ? (
                          <span className={css.road}>{words.travels}</span>
                        ) : null}
                      </td>
                    );
                  })}
                  <td>{lengthText(minutesOf(member), language)}</td>
                  <td>{[...new Set(member.appointments.map(({ name }) => name))].join(', ')}</td>
                  <td>
                    {member.may.edit ? (
                      <IconButton
                        icon={EditIcon}
                        label={words.edit(member.name)}
                        onClick={() => setEditing(member)}
                        small
                      />
                    ) : null}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
      <ul className={css.cards}>
        {members.map((member) => (
          <li key={member.id}>
            <span className={css.person}>
              <Avatar name={member.name} /> <strong>{member.name}</strong>
            </span>
            <span className={css.weekSum}>{lengthText(minutesOf(member), language)}</span>
            {member.may.edit ? (
              <IconButton
                icon={EditIcon}
                label={words.edit(member.name)}
                onClick={() => setEditing(member)}
                small
              />
            ) : (
              <span />
            )}
            <ol className={css.dayCells}>
              {days.map((day) => {
                const minutes = minutesOf(member, day);
                return (
                  <li className={minutes > 0 ? undefined : css.free} key={day}>
                    <span>{shortDayNames[language][day]}</span>
                    {minutes > 0 ? lengthText(minutes, language) : words.none}
                    {minutes > 0 && member.travelDays.includes(day) ? (
                      <span className={css.road}>{words.travels}</span>
                    ) : null}
                  </li>
                );
              })}
            </ol>
            {member.appointments.length > 0 ? (
              <p className={css.standing}>
                {[...new Set(member.appointments.map(({ name }) => name))].join(', ')}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      {editing ? <MemberHours member={editing} onClose={() => setEditing(null)} profiles={profiles} /> : null}
    </Sheet>
  );
}

/** How long somebody works, in a week or on one of its days. */
function minutesOf({ working }: HoursMember, day?: number): number {
  return working
    .filter((span) => day === undefined || span.day === day)
    .reduce((sum, { from, to }) => sum + to - from, 0);
}
