import { callProspects, pursue } from './calling.ts';
import { isAtWork, type Worker } from './attendance.ts';
import { dateOf, demandOn, type Day } from './calendar.ts';
import type { DemoSource } from './demo-company.ts';
import { oneAtWork, sellToCustomer, startDeal } from './funnel.ts';
import { leadsFactor } from './patterns.ts';
import { leadTexts, texts } from './texts.ts';
import { holdersOf, record, type Client, type World } from './world.ts';

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
      outcome: source === 'phone' ? 'positive' : 'neutral',
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
    outcome: 'positive',
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
    outcome: 'positive',
    text,
  });
  sellToCustomer(world, deal);
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
