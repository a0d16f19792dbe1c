import { cents } from '#base/kernel/money.ts';
import { clockTime, dateOf, type Calendar, type Day } from './calendar.ts';
import type {
  DealChange,
  DealOutcome,
  DemoAccount,
  DemoActivity,
  DemoCompany,
  DemoDeal,
  Moment,
} from './demo-company.ts';
import type { Slot } from './diary.ts';
import type { ActivityDraft, ChangeDraft, Client, DealDraft, World } from './world.ts';

/** Cuts the simulation off at today: what lies before it happened, the first thing after it is the next action. */
export function historyOf(world: World): Pick<DemoCompany, 'deals' | 'activities' | 'accounts'> {
  const { calendar } = world;
  const kept = world.deals.filter((deal) => deal.end === null || deal.end.day >= calendar.from);
  kept.sort((a, b) => bySlot(a.moves[0] ?? a.now, b.moves[0] ?? b.now));
  const keys = new Map(kept.map((deal, index) => [deal, `deal-${String(index + 1).padStart(4, '0')}`]));

  const activities = world.activities.toSorted(bySlot);
  const planned = new Map<DealDraft, ActivityDraft>();
  for (const activity of activities) {
    const { deal } = activity;
    if (deal && activity.day >= calendar.today && !planned.has(deal)) planned.set(deal, activity);
  }
  const orders = new Map<string, number>();
  const deals = kept.map((deal) =>
    finishDeal(deal, keys.get(deal) ?? '', calendar, planned.get(deal), orders),
  );
  const sellers = new Map<string, string>();
  for (const deal of deals) {
    if (deal.outcome.state === 'won' && !sellers.has(deal.account)) sellers.set(deal.account, deal.owner);
  }
  return {
    deals,
    activities: activities
      .filter((a) => a.day < calendar.today && (a.day >= calendar.from || (a.deal && keys.has(a.deal))))
      .map((a, index) => finishActivity(a, index, calendar, keys)),
    accounts: world.clients.map((client) => finishAccount(client, calendar, sellers)),
  };
}

const bySlot = (a: Slot, b: Slot) => a.day - b.day || a.minute - b.minute;

function moment(calendar: Calendar, slot: Slot): Moment {
  return { date: dateOf(calendar, slot.day), time: clockTime(slot.minute) };
}

function finishDeal(
  deal: DealDraft,
  key: string,
  calendar: Calendar,
  planned: ActivityDraft | undefined,
  orders: Map<string, number>,
): DemoDeal {
  const happened = <T extends Slot>(list: T[]) => list.filter((item) => item.day < calendar.today);
  const moves = happened(deal.moves);
  const changes = happened(deal.changes);
  const outcome = outcomeOf(deal, calendar, orders);
  const { owner, amount, expectedClose } = asItWas(deal, calendar.today);
  return {
    key,
    title: `${deal.pieces === 1 ? '' : `${deal.pieces} × `}${deal.product.name}`,
    account: deal.client.account.key,
    contact: deal.contact.key,
    product: deal.product.key,
    cycle: deal.cycle,
    source: deal.source,
    createdBy: deal.createdBy.member.key,
    owner: owner.member.key,
    amount: cents(amount),
    expectedClose,
    phase: moves.at(-1)?.phase ?? 'selection',
    moves: moves.map(({ phase, by, ...slot }) => ({ ...moment(calendar, slot), phase, by: by.member.key })),
    results: happened(deal.results).map(({ phase, criterion, value, note, by, ...slot }) => ({
      ...moment(calendar, slot),
      phase,
      criterion,
      value,
      note,
      by: by.member.key,
    })),
    changes: changes.map((change) => finishChange(change, calendar)),
    outcome,
    nextAction: outcome.state === 'open' ? nextActionOf(deal, calendar, planned) : null,
  };
}

/** Owner, amount and expected close at the start of a day: what came later is taken back. */
function asItWas(deal: DealDraft, day: Day): Pick<DealDraft, 'owner' | 'amount' | 'expectedClose'> {
  let { owner, amount, expectedClose } = deal;
  for (const change of deal.changes.filter((c) => c.day >= day).reverse()) {
    if (change.field === 'owner') owner = change.from;
    else if (change.field === 'amount') amount = change.from;
    else expectedClose = change.from;
  }
  return { owner, amount, expectedClose };
}

function finishChange(change: ChangeDraft, calendar: Calendar): DealChange {
  const base = { ...moment(calendar, change), by: change.by.member.key };
  if (change.field === 'owner') {
    return { ...base, field: 'owner', from: change.from.member.key, to: change.to.member.key };
  }
  if (change.field === 'amount') {
    return { ...base, field: 'amount', from: cents(change.from), to: cents(change.to) };
  }
  return { ...base, field: 'expected-close', from: change.from, to: change.to };
}

function outcomeOf(deal: DealDraft, calendar: Calendar, orders: Map<string, number>): DealOutcome {
  const { end } = deal;
  if (!end || end.day >= calendar.today) return { state: 'open' };
  const base = { ...moment(calendar, end), by: end.by.member.key };
  if (end.state === 'lost') {
    return { ...base, state: 'lost', reason: end.reason, competitor: end.competitor, note: end.note };
  }
  const year = base.date.slice(0, 4);
  const number = (orders.get(year) ?? 100) + 1;
  orders.set(year, number);
  return { ...base, state: 'won', orderConfirmation: `OB-${year}-${String(number).padStart(4, '0')}` };
}

function nextActionOf(
  deal: DealDraft,
  calendar: Calendar,
  planned: ActivityDraft | undefined,
): DemoDeal['nextAction'] {
  if (!deal.owner.style.writesNextActions) return null;
  if (planned)
    return { date: dateOf(calendar, planned.day), kind: planned.kind, text: plannedTexts[planned.kind] };
  // Forgotten: the intention stood there, its day has passed.
  const day = calendar.openForBusiness.indexOf(true, deal.now.day + 7);
  return { date: dateOf(calendar, day), kind: 'call', text: 'Nabellen over de offerte' };
}

const plannedTexts = {
  call: 'Bellen over de voortgang',
  email: 'Mail sturen',
  visit: 'Bezoek',
  demonstration: 'Demonstratie',
  quote: 'Offerte maken',
  other: 'Uitwerken',
} as const;

function finishActivity(
  draft: ActivityDraft,
  index: number,
  calendar: Calendar,
  keys: Map<DealDraft, string>,
): DemoActivity {
  return {
    key: `activity-${String(index + 1).padStart(5, '0')}`,
    ...moment(calendar, draft),
    kind: draft.kind,
    direction: draft.direction,
    outcome: draft.outcome,
    minutes: draft.minutes,
    member: draft.by.member.key,
    account: draft.client.account.key,
    contact: draft.contact.key,
    deal: draft.deal ? (keys.get(draft.deal) ?? null) : null,
    text: draft.text,
  };
}

/** A prospect that ordered is a customer from that day, looked after by whoever sold to it first. */
function finishAccount(
  { account, customerFrom }: Client,
  calendar: Calendar,
  sellers: Map<string, string>,
): DemoAccount {
  if (account.kind === 'customer' || customerFrom >= calendar.today) return account;
  return {
    ...account,
    kind: 'customer',
    customerSince: dateOf(calendar, customerFrom),
    owner: sellers.get(account.key) ?? account.owner,
  };
}
