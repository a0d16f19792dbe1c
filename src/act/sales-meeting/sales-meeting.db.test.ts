import { afterAll, beforeAll, expect, test } from 'vitest';

import { completeAction } from '#base/actions/commands/end-action.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { MeetingId, MeetingItemId, MemberId } from '#base/kernel/id.ts';
import type { Letter } from '#base/mail/mail.ts';
import { readSignal } from '#check/signals/queries.ts';
import type { Finding } from '#check/signals/rules/finding.ts';
import { keepSignals } from '#check/signals/running/keep-signals.ts';

import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { agreeOn } from './commands/agree-on.ts';
import { addSeries, editSeries } from './commands/change-series.ts';
import { closeMeeting, reopenMeeting } from './commands/close-meeting.ts';
import { beginMeeting, goTo, leadMeeting, moveMeeting } from './commands/hold-meeting.ts';
import { addItem, editItem, voteFor } from './commands/items.ts';
import { beThere } from './commands/presence.ts';
import { tidyMeetings } from './commands/tidy-meetings.ts';
import { mailMinutes } from './minutes/mail-minutes.ts';
import { printStoredMinutes } from './minutes/print-minutes.ts';
import { readMeeting } from './queries/get-meeting.ts';
import { listMeetings } from './queries/list-meetings.ts';
import { listSeries } from './queries/list-series.ts';
import { minutesOf } from './rules/agenda.ts';
import type { Series } from './shapes.ts';

type Person = Context & { memberId: MemberId };

let database: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;
let manager: Person;
let anna: Person;
let bram: Person;

// A Monday, nine in the morning in Amsterdam.
const now = new Date('2026-11-23T08:00:00Z');
const at = <C extends Context>(ctx: C, instant: string): C => ({
  ...ctx,
  now: new Date(instant),
  today: instant.slice(0, 10) as IsoDate,
});
const day = (text: string) => text as IsoDate;

const lying: Finding = {
  kind: 'rotting',
  figure: null,
  phaseId: null,
  subject: { kind: 'organisation' },
  turn: 'worse',
  since: day('2026-11-03'),
  chance: null,
  strength: 'strong',
  facts: { kind: 'rotting', count: 12, open: 20, usual: 0.1, phases: [], deals: [] },
};

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { now });
  theirs = await makeOrganisation(database, { name: 'De andere', now });
  manager = await ours.as('manager', { name: 'Mara' });
  anna = await ours.as('member', { name: 'Anna' });
  bram = await ours.as('member', { name: 'Bram' });
});
afterAll(() => database.drop());

const weekly = (ctx: Context, rest: Partial<Parameters<typeof addSeries>[1]> = {}) =>
  addSeries(ctx, {
    name: 'Salesoverleg',
    kind: 'team',
    weekday: 1,
    atTime: '09:00',
    attendeeIds: [manager.memberId, anna.memberId, bram.memberId],
    ...rest,
  });
const nextOf = ({ next }: Series): MeetingId => {
  if (!next) throw new Error('no next meeting');
  return next.id;
};
const version = async (ctx: Context, meetingId: MeetingId) => (await readMeeting(ctx, meetingId)).version;
const begin = async (ctx: Context, meetingId: MeetingId) =>
  beginMeeting(ctx, { meetingId, version: await version(ctx, meetingId) });
const close = async (ctx: Context, meetingId: MeetingId) =>
  closeMeeting(ctx, { meetingId, version: await version(ctx, meetingId) });
const say = (
  ctx: Context,
  meetingId: MeetingId,
  kind: Parameters<typeof addItem>[1]['kind'],
  text: string,
  rest: Partial<Parameters<typeof addItem>[1]> = {},
) =>
  addItem(ctx, {
    meetingId,
    id: newId<MeetingItemId>(),
    kind,
    partKey:
      { news: 'news', score: 'score', rating: 'rating', decision: 'decisions' }[kind as 'news'] ?? 'issues',
    text,
    ...rest,
  });

test('a series has its agenda and its next meeting from the start', async () => {
  const series = await weekly(manager);
  expect(series).toMatchObject({
    minutes: 60,
    leader: { name: 'Mara' },
    attendees: [{ name: 'Anna' }, { name: 'Bram' }, { name: 'Mara' }],
    next: { onDate: '2026-11-23', atTime: '09:00', status: 'planned' },
  });
  expect(series.parts.map(({ kind }) => kind)).toContain('issues');
  const moved = await editSeries(manager, { seriesId: series.id, version: series.version, weekday: 3 });
  expect(moved.next).toMatchObject({ id: series.next?.id, onDate: '2026-11-25' });
});

test('a seller starts no team’s meeting, and changes none; another organisation finds none', async () => {
  await expect(weekly(anna)).rejects.toMatchObject({ code: 'forbidden' });
  const series = await weekly(manager);
  const edit = { seriesId: series.id, version: series.version, name: 'X' };
  await expect(editSeries(anna, edit)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(editSeries(theirs.ctx, edit)).rejects.toMatchObject({ code: 'not-found' });
  const stranger = await theirs.as('manager');
  const meetingId = nextOf(series);
  await expect(readMeeting(stranger, meetingId)).rejects.toMatchObject({ code: 'not-found' });
  await expect(beginMeeting(stranger, { meetingId, version: 1 })).rejects.toMatchObject({
    code: 'not-found',
  });
  const outsider = await ours.as('member');
  await expect(begin(outsider, meetingId)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(say(outsider, meetingId, 'issue', 'X')).rejects.toMatchObject({ code: 'forbidden' });
  await expect(weekly(manager, { attendeeIds: [stranger.memberId] })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('parts that take longer than the meeting are refused; the usual agenda fits itself in', async () => {
  expect(minutesOf((await weekly(manager, { minutes: 30 })).parts)).toBe(30);
  await expect(
    weekly(manager, { minutes: 10, parts: [{ key: 'a', kind: 'issues', name: null, minutes: 11 }] }),
  ).rejects.toMatchObject({ details: { because: 'too-long', decision: { minutes: 11, room: 10 } } });
});

test('a meeting is held: news, scores, issues by votes, decisions, actions, a rating, and minutes', async () => {
  const series = await weekly(manager);
  const meetingId = nextOf(series);
  await say(anna, meetingId, 'issue', 'Te weinig afspraken uit telefoontjes');
  const begun = await begin(manager, meetingId);
  expect(begun).toMatchObject({ status: 'open', leader: { name: 'Mara' }, partKey: 'news' });
  await beThere(anna, { meetingId });
  await say(anna, meetingId, 'news', 'Klimaatweelde heeft getekend');
  await say(anna, meetingId, 'score', 'Twee demo’s extra gepland', { value: 0 });
  const second = await say(anna, meetingId, 'issue', 'Offertes blijven liggen');
  await voteFor(anna, { meetingId, itemId: second.id, vote: true });
  await voteFor(manager, { meetingId, itemId: second.id, vote: true });
  const later = at(manager, '2026-11-23T08:06:30Z');
  const there = await goTo(later, {
    meetingId,
    version: await version(manager, meetingId),
    partKey: 'issues',
    issueId: second.id,
  });
  expect(there).toMatchObject({ partKey: 'issues', issueId: second.id, spent: { news: 390 } });
  await say(anna, meetingId, 'note', 'Iedereen belt pas na een week', { issueId: second.id });
  await say(manager, meetingId, 'decision', 'Elke offerte binnen drie dagen nabellen', {
    issueId: second.id,
  });
  await editItem(manager, { meetingId, itemId: second.id, version: second.version, state: 'solved' });
  const action = await agreeOn(manager, {
    meetingId,
    title: 'Nabellijst maken',
    ownerId: anna.memberId,
    dueOn: day('2026-11-27'),
  });
  expect(action.origin).toMatchObject({ kind: 'meeting', id: meetingId, path: `/meetings/${meetingId}` });
  await say(anna, meetingId, 'rating', '', { value: 8 });
  await say(manager, meetingId, 'rating', 'Op tijd klaar', { value: 9 });
  const closed = await close(at(manager, '2026-11-23T09:00:00Z'), meetingId);
  expect(closed).toMatchObject({
    status: 'closed',
    minutes: {
      present: ['Anna', 'Mara'],
      absent: ['Bram'],
      news: [{ who: 'Anna', text: 'Klimaatweelde heeft getekend' }],
      scores: [{ onTrack: false }],
      issues: [{ title: 'Offertes blijven liggen', state: 'solved' }],
      decisions: [{ about: 'Offertes blijven liggen' }],
      actions: [{ title: 'Nabellijst maken', who: 'Anna', dueOn: '2026-11-27' }],
      ratingTenths: 85,
      closedByItself: false,
    },
  });
  await expect(say(anna, meetingId, 'note', 'Te laat')).rejects.toMatchObject({
    details: { because: 'ended' },
  });

  // The week after: what was left open is on the agenda, and what was promised is asked for.
  const nextWeek = at(manager, '2026-11-30T08:00:00Z');
  const again = (await listSeries(nextWeek, {})).find(({ id }) => id === series.id);
  expect(again).toMatchObject({
    held: [{ ratingTenths: 85, due: 0 }],
    next: { onDate: '2026-11-30', issues: 1 },
  });
  const secondId = again ? nextOf(again) : meetingId;
  await completeAction(at(anna, '2026-11-27T08:00:00Z'), { actionId: action.id, version: action.version });
  const held = await begin(nextWeek, secondId);
  expect(held.items.map(({ text }) => text)).toContain('Te weinig afspraken uit telefoontjes');
  expect(held.commitments).toMatchObject([{ title: 'Nabellijst maken', status: 'done' }]);
  expect((await close(nextWeek, secondId)).minutes?.commitments).toMatchObject({ due: 1, kept: 1 });
  const found = await listMeetings(anna, { text: 'drie DAGEN' });
  expect(found.rows).toMatchObject([{ id: meetingId, decisions: 1, actions: 1 }]);
  expect(found.rows[0]?.excerpt).toContain('drie dagen');
  expect((await listMeetings(anna, { seriesId: series.id, limit: 1 })).next).not.toBeNull();
  await expect(
    reopenMeeting(manager, { meetingId, version: await version(manager, meetingId) }),
  ).rejects.toMatchObject({ details: { because: 'next-began' } });
});

test('a signal comes onto the agenda by itself, once, and is answered by what the meeting decides', async () => {
  const job = at(ours.by({ kind: 'job', name: 'signals.look' }), '2026-11-23T06:00:00Z');
  const signalId = (await job.transaction((tx) => keepSignals(tx, job, [lying], [])))[0]?.id;
  const meetingId = nextOf(await weekly(manager));
  const { items } = await begin(manager, meetingId);
  const issues = items.filter(({ source }) => source?.kind === 'signal');
  expect(issues).toMatchObject([{ source: { path: `/signals/${signalId}` }, state: 'open', author: null }]);
  const [issue] = issues;
  if (!issue || !signalId) throw new Error('no signal on the agenda');
  await say(manager, meetingId, 'decision', 'Elke maandag nabellen', { issueId: issue.id });
  // A seller may settle the issue; the signal waits for who leads people.
  const solve = (ctx: Context, version: number, state: 'open' | 'solved') =>
    editItem(ctx, { meetingId, itemId: issue.id, version, state });
  await solve(anna, 1, 'solved');
  const stateOf = () => manager.read((tx) => readSignal(tx, manager, signalId));
  expect((await stateOf()).state).toBe('open');
  await solve(manager, 2, 'open');
  await solve(manager, 3, 'solved');
  expect((await stateOf()).state).toBe('decided');
  await close(manager, meetingId);
  const other = await begin(manager, nextOf(await weekly(manager)));
  expect(other.items.filter(({ source }) => source?.kind === 'signal')).toEqual([]);
});

test('two who lead at once: the second is told, may take over knowingly, and the first hands over', async () => {
  const meetingId = nextOf(await weekly(manager));
  const seen = await version(anna, meetingId);
  await beginMeeting(manager, { meetingId, version: seen });
  await expect(beginMeeting(anna, { meetingId, version: seen })).rejects.toMatchObject({
    code: 'conflict',
    details: { current: { status: 'open', leader: { name: 'Mara' } } },
  });
  const ask = async (ctx: Person, to: Person, takeOver = false) =>
    leadMeeting(ctx, {
      meetingId,
      version: await version(ctx, meetingId),
      leaderId: to.memberId,
      takeOver,
    });
  await expect(
    goTo(anna, { meetingId, version: await version(anna, meetingId), partKey: 'issues' }),
  ).rejects.toMatchObject({ details: { because: 'you-do-not-lead' } });
  await expect(ask(anna, anna)).rejects.toMatchObject({ details: { because: 'somebody-leads' } });
  expect(await ask(anna, anna, true)).toMatchObject({ leader: { name: 'Anna' } });
  expect(await ask(anna, bram)).toMatchObject({ leader: { name: 'Bram' } });
  // Of Bram nothing was ever heard.
  expect(await ask(manager, manager)).toMatchObject({ leader: { name: 'Mara' } });
});

test('a line that is sent twice stands there once; two who change it are told', async () => {
  const meetingId = nextOf(await weekly(manager));
  await begin(manager, meetingId);
  const id = newId<MeetingItemId>();
  const first = await say(anna, meetingId, 'note', 'Bellen helpt', { id });
  expect(await say(anna, meetingId, 'note', 'Bellen helpt', { id })).toEqual(first);
  await expect(say(bram, meetingId, 'note', 'Anders', { id })).rejects.toMatchObject({ code: 'not-found' });
  const edit = { meetingId, itemId: id, version: first.version };
  const second = await editItem(bram, { ...edit, text: 'Bellen helpt echt' });
  await expect(editItem(anna, { ...edit, text: 'Bellen helpt altijd' })).rejects.toMatchObject({
    code: 'conflict',
    details: { current: { text: 'Bellen helpt echt' } },
  });
  const gone = await editItem(anna, { ...edit, version: second.version, removed: true });
  expect((await readMeeting(anna, meetingId)).items.some((item) => item.id === id)).toBe(false);
  await editItem(anna, { ...edit, version: gone.version, removed: false });
  expect((await readMeeting(anna, meetingId)).items.some((item) => item.id === id)).toBe(true);
});

test('everybody gives one rating and says once how they stand; nobody changes another’s', async () => {
  const meetingId = nextOf(await weekly(manager));
  await begin(manager, meetingId);
  const rating = await say(anna, meetingId, 'rating', '', { value: 7 });
  await expect(say(anna, meetingId, 'rating', '', { value: 9 })).rejects.toMatchObject({
    details: { because: 'said-already' },
  });
  await expect(say(bram, meetingId, 'rating', '', { value: 0 })).rejects.toMatchObject({
    details: { because: 'value-missing' },
  });
  await expect(
    editItem(manager, { meetingId, itemId: rating.id, version: rating.version, value: 10 }),
  ).rejects.toMatchObject({ code: 'forbidden' });
});

test('three votes each, and a fourth is refused; the 501st issue too', async () => {
  const meetingId = nextOf(await weekly(manager));
  await begin(manager, meetingId);
  const issues = [];
  for (const text of ['A', 'B', 'C', 'D']) issues.push(await say(anna, meetingId, 'issue', text));
  const [a, b, c, d] = issues.map(({ id }) => id);
  for (const itemId of [a, b, c]) if (itemId) await voteFor(anna, { meetingId, itemId, vote: true });
  if (!d || !a) throw new Error('no issues');
  await expect(voteFor(anna, { meetingId, itemId: d, vote: true })).rejects.toMatchObject({
    details: { because: 'no-votes-left' },
  });
  await voteFor(anna, { meetingId, itemId: a, vote: false });
  expect(await voteFor(anna, { meetingId, itemId: d, vote: true })).toMatchObject({ votes: 1, mine: true });
  await ours.ctx.transaction(async (tx) => {
    await tx
      .insertInto('meeting_item')
      .values(
        Array.from({ length: 496 }, (_, i) => ({
          organisation_id: ours.ctx.organisationId,
          id: newId<MeetingItemId>(),
          meeting_id: meetingId,
          kind: 'issue' as const,
          part_key: 'issues',
          author_id: null,
          text: `Punt ${i}`,
          value: null,
          state: 'open' as const,
          issue_id: null,
          source_kind: null,
          source_id: '',
          source_path: null,
          removed_at: null,
        })),
      )
      .execute();
  });
  await expect(say(anna, meetingId, 'issue', 'Nog een')).rejects.toMatchObject({
    details: { because: 'too-many-issues' },
  });
});

test('a meeting with nobody who still works here does not begin', async () => {
  const left = await ours.as('member');
  const series = await weekly(manager, { attendeeIds: [left.memberId] });
  await ours.ctx.transaction((tx) =>
    tx
      .updateTable('member')
      .set({ archived_at: now })
      .where('organisation_id', '=', ours.ctx.organisationId)
      .where('id', '=', left.memberId)
      .execute(),
  );
  await expect(begin(manager, nextOf(series))).rejects.toMatchObject({ details: { because: 'nobody' } });
});

test('what was left open overnight is closed at its last sign of life; what was never held is left out', async () => {
  const [open, missed] = [await weekly(manager), await weekly(manager)];
  const meetingId = nextOf(open);
  await begin(manager, meetingId);
  await say(at(manager, '2026-11-23T08:40:00Z'), meetingId, 'note', 'Laatste woord');
  const job: Context = at(ours.by({ kind: 'job', name: 'meetings.tidy' }), '2026-11-24T02:00:00Z');
  expect((await tidyMeetings(job)).closed).toBeGreaterThan(0);
  const closed = await readMeeting(manager, meetingId);
  expect(closed).toMatchObject({
    status: 'closed',
    closedAt: '2026-11-23T08:40:00.000Z',
    closedBy: null,
    minutes: { closedByItself: true },
  });
  const now = (await listSeries(at(manager, '2026-11-24T08:00:00Z'), {})).find(({ id }) => id === missed.id);
  expect(now?.next).toMatchObject({ onDate: '2026-11-30', status: 'planned' });
});

test('a meeting is moved this once or left out', async () => {
  const series = await weekly(manager);
  const meetingId = nextOf(series);
  const moved = await moveMeeting(manager, {
    meetingId,
    version: await version(manager, meetingId),
    onDate: day('2026-11-24'),
    atTime: '10:30',
  });
  expect(moved).toMatchObject({ onDate: '2026-11-24', startsAt: '2026-11-24T09:30:00.000Z' });
  await expect(
    moveMeeting(manager, { meetingId, version: moved.version, onDate: day('2026-11-20') }),
  ).rejects.toMatchObject({ details: { because: 'in-the-past' } });
  await expect(
    moveMeeting(anna, { meetingId, version: moved.version, onDate: day('2026-11-25') }),
  ).rejects.toMatchObject({ code: 'forbidden' });
  await moveMeeting(manager, { meetingId, version: moved.version, skip: true });
  const after = (await listSeries(manager, {})).find(({ id }) => id === series.id);
  expect(after?.next).toMatchObject({ onDate: '2026-11-30' });
});

test('a talk between two is seen by those two alone, with its lines, its actions and its minutes', async () => {
  const administrator = await ours.as('administrator');
  const series = await weekly(manager, {
    name: 'Mara en Anna',
    kind: 'one-to-one',
    attendeeIds: [anna.memberId],
  });
  expect(series.attendees.map(({ name }) => name)).toEqual(['Anna', 'Mara']);
  const meetingId = nextOf(series);
  await begin(anna, meetingId);
  await say(anna, meetingId, 'issue', 'Ik wil minder reizen');
  const action = await agreeOn(manager, {
    meetingId,
    title: 'Rayon herzien',
    ownerId: manager.memberId,
    dueOn: day('2026-12-01'),
  });
  expect(action.isPrivate).toBe(true);
  await close(anna, meetingId);
  for (const other of [administrator, bram]) {
    await expect(readMeeting(other, meetingId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(printStoredMinutes(other, meetingId)).rejects.toMatchObject({ code: 'not-found' });
    expect((await listSeries(other, {})).some(({ id }) => id === series.id)).toBe(false);
    expect((await listMeetings(other, { text: 'reizen' })).rows).toEqual([]);
    const lines = await other.read((tx) =>
      tx.selectFrom('meeting_item').select('id').where('meeting_id', '=', meetingId).execute(),
    );
    expect(lines).toEqual([]);
  }
  const told = await administrator.read((tx) =>
    tx.selectFrom('audit_entry').select(['before', 'after']).where('at', '>=', now).execute(),
  );
  for (const words of ['reizen', 'Rayon', 'Mara en Anna']) expect(JSON.stringify(told)).not.toContain(words);
  await expect(
    weekly(manager, { kind: 'one-to-one', attendeeIds: [anna.memberId, bram.memberId] }),
  ).rejects.toMatchObject({ details: { because: 'not-two' } });
});

test('the minutes are mailed once, to everybody with an address, each in their language, with a PDF', async () => {
  const letters: Letter[] = [];
  const mail = {
    isSet: true,
    post: async (_: unknown, letter: Letter) => void letters.push(letter),
    deliver: async () => {},
    close() {},
  };
  await ours.ctx.transaction(async (tx) => {
    for (const [who, email, language] of [
      [anna, 'anna@verzonnen.example', 'nl'],
      [bram, 'bram@verzonnen.example', 'en'],
    ] as const)
      await tx
        .updateTable('member')
        .set({ email, language })
        .where('organisation_id', '=', ours.ctx.organisationId)
        .where('id', '=', who.memberId)
        .execute();
  });
  const meetingId = nextOf(await weekly(manager));
  await begin(manager, meetingId);
  await say(manager, meetingId, 'decision', 'Elke maandag bellen 📞');
  await agreeOn(manager, { meetingId, title: 'Lijst', ownerId: bram.memberId, dueOn: day('2026-11-27') });
  const { closedAt } = await close(manager, meetingId);
  const job = ours.by({ kind: 'job', name: 'meetings.minutes' });
  const post = { mail, address: 'https://verzonnen.example' };
  const asked = { meetingId, closedAt: closedAt ?? '' };
  expect(await mailMinutes(job, { ...asked, closedAt: '2026-11-23T07:00:00.000Z' }, post)).toEqual({
    letters: 0,
  });
  expect(await mailMinutes(job, asked, post)).toEqual({ letters: 2 });
  expect(await mailMinutes(job, asked, post)).toEqual({ letters: 0 });
  expect(letters.map(({ to, subject }) => [to, subject])).toEqual([
    ['anna@verzonnen.example', 'Verslag: Salesoverleg, 23-11-2026'],
    ['bram@verzonnen.example', 'Minutes: Salesoverleg, 23/11/2026'],
  ]);
  expect(letters[0]?.text).toContain('- Elke maandag bellen');
  expect(letters[1]?.text).toContain('Yours:\n- Lijst');
  expect(letters[0]?.files?.[0]?.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const { name, bytes } = await printStoredMinutes(anna, meetingId);
  expect(name).toMatch(/^Verslag Salesoverleg .*\.pdf$/);
  expect(bytes.length).toBeGreaterThan(3000);
});
