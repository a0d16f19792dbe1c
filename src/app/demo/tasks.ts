import type { Insertable } from 'kysely';

import { newId, type Context } from '#base/db/context.ts';
import { addDays, amsterdam, instantAt, weekday, type IsoDate } from '#base/kernel/date.ts';
import type { MemberId, NoticeId, TaskId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';
import { reminderAt } from '#base/kernel/due.ts';
import { rhythm, type Recurrence } from '#do/tasks/rules/recurrence.ts';
import type { TaskTable } from '#do/tasks/table.ts';
import type { TaskKind } from '#do/tasks/words.ts';

import type { DemoCompany, DemoDeal } from './demo-company.ts';
import { required, type DemoIds } from './ids.ts';

type Said = Record<Language, string>;
type Wish = {
  says: Said;
  kind?: TaskKind;
  /** Working days from today; what is late stands before it. */
  day: number;
  time?: string;
  recurrence?: Recurrence;
  high?: true;
  done?: true;
};

/** What the one who runs the company has on the list. */
const ofDirector: readonly Wish[] = [
  {
    says: {
      nl: 'Cijfers voor het salesoverleg klaarzetten',
      en: 'Prepare the figures for the sales meeting',
    },
    kind: 'prepare',
    day: 1,
    time: '08:45',
    recurrence: rhythm('week', { on: [1] }),
  },
  {
    says: {
      nl: 'Bonusregeling met de boekhouder doorlopen',
      en: 'Go through the bonus plan with the accountant',
    },
    day: -2,
    high: true,
  },
  {
    says: { nl: 'Offertes boven € 50.000 nakijken', en: 'Check the quotes above € 50,000' },
    day: 0,
    time: '16:30',
  },
  {
    says: { nl: 'Meerijdag met de buitendienst plannen', en: 'Plan a day on the road with field sales' },
    day: 4,
  },
  {
    says: { nl: 'Prijslijst voor volgend jaar vaststellen', en: 'Settle the price list for next year' },
    day: 12,
  },
  {
    says: { nl: 'Kwartaalcijfers bespreken met de bank', en: 'Discuss the quarter’s figures with the bank' },
    day: 22,
    time: '10:00',
    recurrence: rhythm('month', { every: 3 }),
  },
  { says: { nl: 'Brochure laten drukken', en: 'Have the brochure printed' }, day: -3, done: true },
];

/** What sellers have for their deals. */
const ofSeller: readonly (Wish & { status: 'open' | 'won' })[] = [
  {
    status: 'open',
    says: { nl: 'Prijsopgave van de leverancier opvragen', en: 'Ask the supplier for a price' },
    kind: 'email',
    day: 0,
  },
  {
    status: 'open',
    says: { nl: 'Demo-opstelling klaarzetten', en: 'Set up the demonstration' },
    kind: 'prepare',
    day: 2,
    time: '13:00',
  },
  {
    status: 'open',
    says: { nl: 'Referentie laten bellen', en: 'Have a reference call them' },
    kind: 'call',
    day: -1,
    high: true,
  },
  { status: 'won', says: { nl: 'Factuur sturen', en: 'Send the invoice' }, kind: 'invoice', day: 1 },
  {
    status: 'won',
    says: { nl: 'Bellen hoe het bevalt', en: 'Call to hear how it pleases them' },
    kind: 'aftercare',
    day: 9,
  },
];

/** The tasks of a generated company, and what its director was told by the bell. The same for the same company. */
export function taskRows(ctx: Context, company: DemoCompany, ids: DemoIds, today: IsoDate) {
  const director = company.members.find(({ accessLevel }) => accessLevel === 'administrator');
  const own = ofDirector.map((wish) => row(ctx, wish, today, required(ids.members, director?.key ?? '')));
  const sold = ofSeller.flatMap((wish, i) =>
    latest(company.deals, wish.status, i).map((deal) => ({
      ...row(ctx, wish, today, required(ids.members, deal.owner)),
      deal_id: required(ids.deals, deal.key),
      account_id: required(ids.accounts, deal.account),
      contact_id: required(ids.contacts, deal.contact),
    })),
  );
  const told = own.filter(({ status, due_on }) => status === 'open' && due_on <= today);
  return {
    tasks: [...own, ...sold],
    notices: told.map((task, i) => ({
      organisation_id: ctx.organisationId,
      id: newId<NoticeId>(),
      member_id: task.member_id as MemberId,
      kind: 'task.reminder',
      says: JSON.stringify({ nl: task.title, en: task.title }),
      quote: null,
      path: `/tasks/${task.id}`,
      subject_id: task.id,
      at: instantAt(amsterdam, task.due_on, '08:00'),
      read_at: i === told.length - 1 ? null : ctx.now,
    })),
  };
}

/** A few deals of that status, others for each wish, the newest first. */
function latest(deals: readonly DemoDeal[], status: 'open' | 'won', turn: number): DemoDeal[] {
  return deals
    .filter(({ outcome }) => outcome.state === status)
    .slice(-(3 + turn * 3), -turn * 3 || undefined);
}

function row(
  ctx: Context,
  wish: Wish,
  today: IsoDate,
  memberId: MemberId,
): Insertable<TaskTable> & { id: TaskId } {
  const dueOn = workingDay(today, wish.day);
  const dueTime = wish.time ?? null;
  const remindMinutes = dueTime === null ? null : 15;
  const remindAt = reminderAt({ dueOn, dueTime, remindMinutes }, amsterdam);
  const madeAt = instantAt(amsterdam, addDays(today, -14), '09:30');
  return {
    organisation_id: ctx.organisationId,
    id: newId<TaskId>(),
    title: wish.says[ctx.language],
    note: null,
    kind: wish.kind ?? 'to-do',
    status: wish.done ? 'done' : 'open',
    priority: wish.high ? 'high' : 'normal',
    due_on: dueOn,
    due_time: dueTime,
    remind_minutes: remindMinutes,
    remind_at: remindAt !== null && remindAt > ctx.now ? remindAt : null,
    reminded_at: null,
    recurrence: wish.recurrence ? JSON.stringify(wish.recurrence) : null,
    next_id: null,
    member_id: memberId,
    made_by_id: memberId,
    deal_id: null,
    account_id: null,
    contact_id: null,
    source: null,
    ended_at: wish.done ? instantAt(amsterdam, dueOn, '15:20') : null,
    ended_by_id: wish.done ? memberId : null,
    created_at: madeAt,
    updated_at: madeAt,
  };
}

/** So many working days from a day; 0 is the day itself, also in a weekend. */
function workingDay(from: IsoDate, count: number): IsoDate {
  let date = from;
  for (let left = Math.abs(count); left > 0;) {
    date = addDays(date, Math.sign(count));
    if (weekday(date) <= 5) left -= 1;
  }
  return date;
}
