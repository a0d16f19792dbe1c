import type { Insertable } from 'kysely';

import { startingParts } from '#act/sales-meeting/rules/agenda.ts';
import { ratingTenths } from '#act/sales-meeting/rules/figures.ts';
import { searchedText, type Minutes } from '#act/sales-meeting/rules/minutes.ts';
import type {} from '#act/sales-meeting/table.ts';
import type { ActionTable } from '#base/actions/table.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { insertMany } from '#base/db/insert-many.ts';
import { formatDate } from '#base/i18n/format.ts';
import { addDays, amsterdam, instantAt, mondayOf, type IsoDate } from '#base/kernel/date.ts';
import type { ActionId, MeetingId, MeetingItemId, MeetingSeriesId, MemberId } from '#base/kernel/id.ts';

import type { DemoCompany } from './demo-company.ts';
import { required, type DemoIds } from './ids.ts';
import { meetingName, nextIssues, scoreTexts, talks, type Talk } from './meeting-talk.ts';

type Person = { id: MemberId; name: string };

/** The weekly meeting of a generated company: what was held, what was promised, and the next with its first issues. */
export async function loadMeetings(
  tx: Tx,
  ctx: Context,
  { members }: DemoCompany,
  ids: DemoIds,
): Promise<void> {
  const people: Person[] = members
    .filter(({ roles, accessLevel }) => roles.length > 0 || accessLevel !== 'member')
    .map(({ key, name }) => ({ id: required(ids.members, key), name }));
  const director = members.find(({ accessLevel }) => accessLevel === 'administrator');
  const leader = people.find(({ name }) => name === director?.name) ?? people[0];
  if (!leader) return;
  const own = { organisation_id: ctx.organisationId };
  const parts = JSON.stringify(startingParts('team'));
  const attendees = people.map(({ id }) => id);
  const thisMonday = mondayOf(ctx.today);
  const next = thisMonday === ctx.today ? ctx.today : addDays(thisMonday, 7);
  const days = talks.map((_, week) => addDays(next, 7 * (week - talks.length)));
  const seriesId = newId<MeetingSeriesId>();
  await insertMany(
    tx,
    'meeting_series',
    [
      {
        ...own,
        id: seriesId,
        name: meetingName[ctx.language],
        kind: 'team' as const,
        weekday: 1,
        at_time: '09:00',
        minutes: 60,
        every_weeks: 1,
        first_on: days[0] ?? next,
        leader_id: leader.id,
        attendee_ids: attendees,
        parts,
        mails_minutes: true,
        between_ids: null,
        archived_at: null,
      },
    ],
    ['parts'],
  );
  const held = talks.map((talk, week) => ({
    id: newId<MeetingId>(),
    talk,
    week,
    day: days[week] ?? next,
    promised: pledgedIn(talk, week, people),
  }));
  const actions = held.flatMap(({ id, day, talk, promised }, week) =>
    promised.map((promise, place) =>
      actionRow(ctx, promise, {
        meetingId: id,
        madeOn: day,
        // Of the last meeting one is done; the rest is for the one that comes. Of those before nearly all are.
        done: place < talk.kept || week < talks.length - 3,
        leader: leader.id,
      }),
    ),
  );
  const planned = {
    ...own,
    id: newId<MeetingId>(),
    series_id: seriesId,
    planned_on: next,
    on_date: next,
    at_time: '09:00',
    status: 'planned' as const,
    attendee_ids: attendees,
    parts,
    between_ids: null,
    leader_id: null as MemberId | null,
    part_key: null,
    part_since: null,
    issue_id: null,
    spent: '{}',
    began_at: null as Date | null,
    closed_at: null as Date | null,
    closed_by_id: null as MemberId | null,
    mailed_at: null,
    minutes: null as string | null,
    minutes_text: null as string | null,
    commitments_due: null as number | null,
    commitments_kept: null as number | null,
    rating_tenths: null as number | null,
  };
  const rows = held.map(({ id, day, talk, promised, week }) => {
    const before = held[week - 1];
    const minutes = minutesOf(ctx, { day, talk, promised, before, people, leader });
    return {
      ...planned,
      id,
      planned_on: day,
      on_date: day,
      status: 'closed' as const,
      leader_id: leader.id,
      began_at: instantAt(amsterdam, day, '09:00'),
      closed_at: instantAt(amsterdam, day, '09:57'),
      closed_by_id: leader.id,
      minutes: JSON.stringify(minutes),
      minutes_text: searchedText(minutes),
      commitments_due: minutes.commitments.due,
      commitments_kept: minutes.commitments.kept,
      rating_tenths: minutes.ratingTenths,
    };
  });
  await insertMany(tx, 'meeting', [...rows, planned], ['parts', 'spent', 'minutes']);
  await insertMany(tx, 'action', actions);
  await insertMany(
    tx,
    'meeting_item',
    nextIssues.map((said, place) => ({
      ...own,
      id: newId<MeetingItemId>(),
      meeting_id: planned.id,
      kind: 'issue' as const,
      part_key: 'issues',
      author_id: people[place + 1]?.id ?? leader.id,
      text: said[ctx.language],
      value: null,
      state: 'open' as const,
      issue_id: null,
      source_kind: null,
      source_id: '',
      source_path: null,
      removed_at: null,
    })),
  );
}

type Pledge = { title: Talk['actions'][number]; owner: Person };

/** Who promised what: others each week, in turn. */
function pledgedIn(talk: Talk, week: number, people: readonly Person[]): Pledge[] {
  return talk.actions.flatMap((title, place) => {
    const owner = people[(week + place * 2) % people.length];
    return owner ? [{ title, owner }] : [];
  });
}

function actionRow(
  ctx: Context,
  { title, owner }: Pledge,
  from: { meetingId: MeetingId; madeOn: IsoDate; done: boolean; leader: MemberId },
): Insertable<ActionTable> {
  const dueOn = addDays(from.madeOn, 7);
  const madeAt = instantAt(amsterdam, from.madeOn, '09:50');
  return {
    organisation_id: ctx.organisationId,
    id: newId<ActionId>(),
    title: title[ctx.language],
    note: null,
    owner_id: owner.id,
    due_on: dueOn,
    status: from.done ? 'done' : 'open',
    dropped_because: null,
    remind_days: 0,
    remind_at: null,
    reminded_at: null,
    origin_kind: 'meeting',
    origin_id: from.meetingId,
    origin_name: `${meetingName[ctx.language]}, ${formatDate(from.madeOn, ctx.language)}`,
    origin_path: `/meetings/${from.meetingId}`,
    between_ids: null,
    made_by_id: from.leader,
    ended_at: from.done ? instantAt(amsterdam, addDays(from.madeOn, 3), '15:10') : null,
    ended_by_id: from.done ? owner.id : null,
    created_at: madeAt,
    updated_at: madeAt,
  };
}

type Week = { day: IsoDate; talk: Talk; promised: readonly Pledge[] };

function minutesOf(
  ctx: Context,
  week: Week & { before: Week | undefined; people: readonly Person[]; leader: Person },
): Minutes {
  const { day, talk, promised, before, people, leader } = week;
  const said = (text: Talk['news']) => text[ctx.language];
  const [first, second] = people;
  const lines = (before?.promised ?? []).map(({ title, owner }, place) => ({
    title: said(title),
    who: owner.name,
    dueOn: day,
    status: place < (before?.talk.kept ?? 0) ? ('done' as const) : ('open' as const),
  }));
  const ratings = talk.ratings.flatMap((value, place) => {
    const person = people[place];
    return person ? [{ who: person.name, value, text: '' }] : [];
  });
  return {
    series: said(meetingName),
    onDate: day,
    beganAt: instantAt(amsterdam, day, '09:00').toISOString(),
    endedAt: instantAt(amsterdam, day, '09:57').toISOString(),
    closedByItself: false,
    leader: leader.name,
    present: people.map(({ name }) => name),
    absent: [],
    parts: startingParts('team').map(({ kind, name, minutes }) => ({
      kind,
      name,
      minutes,
      spentSeconds: minutes * 57,
      notes: [],
    })),
    news: [{ who: second?.name ?? null, text: said(talk.news) }],
    scores: scoreTexts.flatMap((text, place) => {
      const person = people[place];
      return person ? [{ who: person.name, text: said(text), onTrack: place % 2 === 0 }] : [];
    }),
    commitments: { due: lines.length, kept: lines.filter(({ status }) => status === 'done').length, lines },
    issues: [
      {
        title: said(talk.issue),
        state: 'solved',
        notes: [{ who: first?.name ?? null, text: said(talk.note) }],
        decisions: [said(talk.decision)],
      },
    ],
    decisions: [{ who: leader.name, text: said(talk.decision), about: said(talk.issue) }],
    actions: promised.map(({ title, owner }) => ({
      title: said(title),
      who: owner.name,
      dueOn: addDays(day, 7),
    })),
    ratings,
    ratingTenths: ratingTenths(ratings.map(({ value }) => value)),
  };
}
