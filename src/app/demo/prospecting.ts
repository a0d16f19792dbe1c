import { isAtWork, type Worker } from './attendance.ts';
import { dateOf, demandOn, type Day } from './calendar.ts';
import type { ActivityOutcome, DemoSource } from './demo-company.ts';
import { lose, oneAtWork, sellAfterAppointment, sellToCustomer, startDeal } from './funnel.ts';
import { leadsFactor } from './patterns.ts';
import { responseRate } from './response.ts';
import { leadTexts, texts } from './texts.ts';
import { actOnDeal, holdersOf, record, type Client, type DealDraft, type World } from './world.ts';

const leadsPerWeek = 11;
const ownersDealsPerWeek = 1.45;
const signalsPerAccountManagerDay = 0.48;

/** Every way in which chances to sell come into being, day by day until today, each followed to its end. */
export function prospect(world: World): void {
  const { calendar, clients, random } = world;
  const rotation = random.shuffled(clients);
  let waiting = 0;
  for (let day = 0; day < calendar.today; day++) {
    const leads = waiting + leadsOn(world, day);
    waiting = receiveLeads(world, day, leads);
    for (const owner of world.staff.filter((w) => w.member.isOwner && isAtWork(w, day))) {
      if (random.chance((ownersDealsPerWeek / 5) * demand(world, day))) meetInNetwork(world, owner, day);
    }
    for (const manager of holdersOf(world, 'account-manager', day).filter((w) => isAtWork(w, day))) {
      if (random.chance(signalsPerAccountManagerDay * demand(world, day))) hearSignal(world, manager, day);
    }
    for (const caller of holdersOf(world, 'outbound', day).filter((w) => isAtWork(w, day))) {
      callProspects(world, caller, day, rotation);
    }
  }
}

const demand = (world: World, day: Day) => demandOn(dateOf(world.calendar, day));

/** How many leads come in on a working day: more on Monday, after the weekend's web forms. */
function leadsOn(world: World, day: Day): number {
  if (!world.calendar.openForBusiness[day]) return 0;
  const ofWeek = world.calendar.weekdays[day] === 1 ? 0.26 : 0.185;
  const wished = leadsPerWeek * ofWeek * demand(world, day) * leadsFactor(world.calendar, day);
  return Math.floor(wished + world.random.next());
}

/** Takes in the leads of a day; those for which nobody is there wait for the next one. */
function receiveLeads(world: World, day: Day, leads: number): number {
  const { random, diary } = world;
  let left = leads;
  for (; left > 0; left--) {
    const by = receiverOf(world, day);
    const client = by && findClient(world, day, 'prospect');
    if (!by || !client) return left;
    const source = random.weighted(['web-form', 'phone', 'email'] as const, (s) =>
      s === 'web-form' ? 5 : s === 'phone' ? 3 : 2,
    );
    const kind = source === 'phone' ? 'call' : 'email';
    const minutes = source === 'phone' ? random.int(6, 14) : 5;
    const minute = diary.bookOn(by, day, kind, minutes);
    if (minute === null) return left;
    const deal = startDeal(world, { day, minute }, by, client, random.pick(client.contacts), source);
    record(world, { day, minute }, client, deal.contact, deal, {
      by,
      kind,
      minutes,
      direction: 'in',
      outcome: source === 'phone' ? 'interested' : 'received',
      text: random.pick(leadTexts[source]),
    });
    pursue(world, deal, by, { chance: 0.6, firstDays: [0, 1] });
  }
  return 0;
}

/** Who takes a lead in: inbound, and when nobody of them is there, whoever of the inside sales team is. */
function receiverOf(world: World, day: Day): Worker | null {
  const colleagues = world.staff.filter((w) => w.member.team === 'inside-sales');
  return oneAtWork(world, holdersOf(world, 'inbound', day), day) ?? oneAtWork(world, colleagues, day);
}

function meetInNetwork(world: World, owner: Worker, day: Day): void {
  const { random, diary } = world;
  const source: DemoSource = random.chance(0.3) ? 'existing-customer' : 'network';
  const client = findClient(world, day, source === 'network' ? 'prospect' : 'customer');
  const minute = client && diary.bookOn(owner, day, 'call', 20);
  if (!client || minute === null) return;
  const deal = startDeal(world, { day, minute }, owner, client, random.pick(client.contacts), source);
  record(world, { day, minute }, client, deal.contact, deal, {
    by: owner,
    kind: 'call',
    minutes: 20,
    outcome: 'interested',
    text: 'Via het netwerk gesproken over een project.',
  });
  if (source === 'existing-customer') sellToCustomer(world, deal);
  else pursue(world, deal, owner, { chance: 0.88, firstDays: [1, 4] });
}

function hearSignal(world: World, manager: Worker, day: Day): void {
  const { random, diary } = world;
  const client = findClient(world, day, 'customer');
  const minutes = random.int(8, 20);
  const minute = client && diary.bookOn(manager, day, 'call', minutes);
  if (!client || minute === null) return;
  const deal = startDeal(
    world,
    { day, minute },
    manager,
    client,
    random.pick(client.contacts),
    'existing-customer',
  );
  const text = random.pick(texts.signal);
  record(world, { day, minute }, client, deal.contact, deal, {
    by: manager,
    kind: 'call',
    minutes,
    outcome: 'interested',
    text,
  });
  sellToCustomer(world, deal);
}

/** A day of calling: 25 to 40 calls, those that were promised included. */
function callProspects(world: World, by: Worker, day: Day, rotation: Client[]): void {
  const { random, diary, calendar } = world;
  const planned = Math.round(Math.min(39, Math.max(26, 32 + 3.5 * random.normal())));
  let left = planned - (world.callsOn.get(by)?.[day] ?? 0);
  for (; left > 0; left--) {
    const client = nextToCall(rotation, day);
    const minutes = random.int(1, 3);
    const minute = client && diary.bookOn(by, day, 'call', minutes);
    if (!client || minute === null) return;
    const answered = random.chance(responseRate(minute, calendar.weekdays[day] ?? 1));
    const outcome = answered ? answer(world) : random.chance(0.4) ? 'voicemail' : 'no-answer';
    const contact = random.pick(client.contacts);
    const doing = {
      by,
      kind: 'call',
      minutes: minutes + (answered ? 1 : 0),
      outcome,
      text: random.pick(callTexts[outcome]),
    } as const;
    if (outcome !== 'appointment' && outcome !== 'interested') {
      client.restUntil = day + random.int(...restDays[outcome]);
      record(world, { day, minute }, client, contact, null, doing);
      continue;
    }
    const deal = startDeal(world, { day, minute }, by, client, contact, 'outbound');
    record(world, { day, minute }, client, contact, deal, doing);
    if (outcome === 'appointment') sellAfterAppointment(world, deal, by);
    else pursue(world, deal, by, { chance: 0.52, firstDays: [2, 6] });
  }
}

type ColdOutcome = Extract<
  ActivityOutcome,
  'no-answer' | 'voicemail' | 'spoken' | 'interested' | 'call-back' | 'not-interested' | 'appointment'
>;

const answers: readonly (readonly [ColdOutcome, number])[] = [
  ['appointment', 8],
  ['interested', 10],
  ['call-back', 24],
  ['spoken', 22],
  ['not-interested', 36],
];
const restDays: Record<Exclude<ColdOutcome, 'appointment' | 'interested'>, [number, number]> = {
  'no-answer': [2, 8],
  voicemail: [3, 10],
  'call-back': [4, 9],
  spoken: [20, 45],
  'not-interested': [50, 110],
};
const callTexts: Record<ColdOutcome, readonly string[]> = {
  'no-answer': texts.noAnswer,
  voicemail: texts.voicemail,
  spoken: texts.spoken,
  interested: texts.interested,
  'call-back': texts.callBack,
  'not-interested': texts.notInterested,
  appointment: texts.appointment,
};

function answer(world: World): ColdOutcome {
  return world.random.weighted(answers, ([, weight]) => weight)[0];
}

/** Calls until there is an appointment or no hope of one. */
function pursue(
  world: World,
  deal: DealDraft,
  by: Worker,
  hope: { chance: number; firstDays: [number, number] },
): void {
  const { random } = world;
  const succeeds = random.chance(hope.chance);
  const tries = random.int(0, 2);
  let inDays = random.int(...hope.firstDays);
  for (let i = 0; i < tries; i++) {
    const outcome = random.pick(['no-answer', 'voicemail', 'no-answer', 'call-back'] as const);
    actOnDeal(world, deal, inDays, {
      by,
      kind: 'call',
      minutes: 2,
      outcome,
      text: random.pick(callTexts[outcome]),
    });
    inDays = random.int(1, 4);
  }
  const outcome = succeeds
    ? 'appointment'
    : random.pick(['not-interested', 'not-interested', 'no-answer'] as const);
  const minutes = succeeds ? random.int(6, 12) : random.int(2, 6);
  actOnDeal(world, deal, inDays, {
    by,
    kind: 'call',
    minutes,
    outcome,
    text: random.pick(callTexts[outcome]),
  });
  if (!succeeds) {
    return lose(
      world,
      deal,
      by,
      outcome === 'no-answer' ? ['no-response'] : ['budget', 'no-fit', 'postponed'],
      60,
    );
  }
  if (random.chance(0.6)) {
    const text = random.pick(texts.confirmAppointment);
    actOnDeal(world, deal, 0, { by, kind: 'email', minutes: 4, outcome: 'sent', text });
  }
  sellAfterAppointment(world, deal, by);
}

/** Any prospect or customer with whom no deal is running. */
function findClient(world: World, day: Day, kind: 'prospect' | 'customer'): Client | null {
  for (let tries = 0; tries < 200; tries++) {
    const client = world.random.pick(world.clients);
    const isCustomer = client.customerFrom <= day;
    const fits = kind === 'customer' ? isCustomer : client.customerFrom === Infinity;
    if (fits && client.dealUntil <= day) return client;
  }
  return null;
}

/** The prospect whose turn it is; the one called goes to the back of the queue. */
function nextToCall(rotation: Client[], day: Day): Client | null {
  const index = rotation.findIndex(
    (c) => c.customerFrom === Infinity && c.restUntil <= day && c.dealUntil <= day,
  );
  const [client] = index < 0 ? [] : rotation.splice(index, 1);
  if (!client) return null;
  rotation.push(client);
  return client;
}
