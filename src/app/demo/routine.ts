import { isAtWork, type Worker } from './attendance.ts';
import { dateOf, demandOn, type Day } from './calendar.ts';
import type { ActivityKind, ActivityOutcome, DemoRole } from './demo-company.ts';
import { texts } from './texts.ts';
import { record, type Client, type DealDraft, type World } from './world.ts';

type Routine = {
  kind: ActivityKind;
  direction: 'in' | 'out';
  outcome: ActivityOutcome;
  minutes: readonly [number, number];
  perDay: number;
  texts: readonly string[];
  /** With a deal under way of one's own, with one of the whole firm, or with a customer. */
  about: 'own-deal' | 'any-deal' | 'customer';
};

const routines: Partial<Record<DemoRole, readonly Routine[]>> = {
  inbound: [
    {
      kind: 'call',
      direction: 'in',
      outcome: 'reached',
      minutes: [3, 9],
      perDay: 3.5,
      texts: texts.incoming,
      about: 'customer',
    },
    {
      kind: 'email',
      direction: 'out',
      outcome: 'neutral',
      minutes: [3, 8],
      perDay: 2,
      texts: texts.relationEmail,
      about: 'customer',
    },
  ],
  closer: [
    {
      kind: 'email',
      direction: 'out',
      outcome: 'neutral',
      minutes: [4, 10],
      perDay: 2.6,
      texts: texts.dealEmail,
      about: 'own-deal',
    },
    {
      kind: 'other',
      direction: 'out',
      outcome: 'neutral',
      minutes: [5, 10],
      perDay: 0.6,
      texts: texts.managing,
      about: 'own-deal',
    },
  ],
  'account-manager': [
    {
      kind: 'call',
      direction: 'out',
      outcome: 'reached',
      minutes: [5, 15],
      perDay: 4,
      texts: texts.relation,
      about: 'customer',
    },
    {
      kind: 'email',
      direction: 'out',
      outcome: 'neutral',
      minutes: [4, 9],
      perDay: 2.2,
      texts: texts.relationEmail,
      about: 'customer',
    },
    {
      kind: 'visit',
      direction: 'out',
      outcome: 'reached',
      minutes: [45, 75],
      perDay: 0.5,
      texts: texts.relation,
      about: 'customer',
    },
  ],
  support: [
    {
      kind: 'other',
      direction: 'out',
      outcome: 'neutral',
      minutes: [20, 50],
      perDay: 4,
      texts: texts.support,
      about: 'any-deal',
    },
  ],
  'sales-manager': [
    {
      kind: 'other',
      direction: 'out',
      outcome: 'neutral',
      minutes: [10, 20],
      perDay: 1.2,
      texts: texts.managing,
      about: 'any-deal',
    },
  ],
  owner: [
    {
      kind: 'email',
      direction: 'out',
      outcome: 'neutral',
      minutes: [4, 10],
      perDay: 1.2,
      texts: texts.dealEmail,
      about: 'own-deal',
    },
  ],
};

/** The work that belongs to no step of a deal: service calls, e-mails, preparation, keeping in touch. */
export function fillTheDays(world: World): void {
  const { calendar } = world;
  const live = dealsPerDay(world);
  for (let day = calendar.from; day < calendar.today; day++) {
    if (!calendar.openForBusiness[day]) continue;
    for (const worker of world.staff) {
      if (!isAtWork(worker, day)) continue;
      for (const [routine, share] of routinesOf(world, worker, day))
        doRoutine(world, worker, day, routine, share, live[day] ?? []);
    }
  }
}

function routinesOf(world: World, worker: Worker, day: Day): [Routine, number][] {
  const date = dateOf(world.calendar, day);
  return worker.member.roles
    .filter((r) => r.from <= date && (r.to === null || r.to >= date))
    .flatMap(({ role, share }) =>
      (routines[role] ?? []).map((routine): [Routine, number] => [routine, share]),
    );
}

function doRoutine(
  world: World,
  by: Worker,
  day: Day,
  routine: Routine,
  share: number,
  live: DealDraft[],
): void {
  const { random, calendar, diary } = world;
  const { kind, direction, outcome } = routine;
  const weekday = calendar.weekdays[day] ?? 1;
  const ofWeekday =
    kind === 'email' ? (weekday === 1 ? 1.6 : weekday === 5 ? 0.7 : 0.95) : weekday === 5 ? 0.8 : 1;
  const demand = 0.5 + 0.5 * demandOn(dateOf(calendar, day));
  const times = Math.floor(routine.perDay * share * ofWeekday * demand + random.next());
  for (let i = 0; i < times; i++) {
    const about = subject(world, routine, by, day, live);
    const minutes = random.int(...routine.minutes);
    const minute = about && diary.bookOn(by, day, kind, minutes);
    if (!about || minute === null) continue;
    const { client, deal } = about;
    const contact = deal?.contact ?? random.pick(client.contacts);
    const now = deal?.now;
    record(world, { day, minute }, client, contact, deal, {
      by,
      kind,
      direction,
      outcome,
      minutes,
      text: random.pick(routine.texts),
    });
    // This is work beside the steps of the deal, so it does not move its clock.
    if (deal && now) deal.now = now;
  }
}

function subject(
  world: World,
  routine: Routine,
  by: Worker,
  day: Day,
  live: DealDraft[],
): { client: Client; deal: DealDraft | null } | null {
  const { random } = world;
  for (let tries = 0; tries < 12; tries++) {
    if (routine.about === 'customer') {
      const client = random.pick(world.clients);
      if (client.customerFrom < day) return { client, deal: null };
      continue;
    }
    if (live.length === 0) return null;
    const deal = random.pick(live);
    if (routine.about === 'any-deal' || deal.owner === by) return { client: deal.client, deal };
  }
  return null;
}

/** Per day the deals on which work is being done: handed to their seller, not ended, not forgotten. */
function dealsPerDay(world: World): DealDraft[][] {
  const days: DealDraft[][] = world.calendar.dates.map(() => []);
  for (const deal of world.deals) {
    if (deal.isStuck) continue;
    const until = Math.min(deal.end?.day ?? deal.now.day, world.calendar.today);
    for (let day = deal.ownedFrom + 1; day < until; day++) days[day]?.push(deal);
  }
  return days;
}
