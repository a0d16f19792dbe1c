import { addDays, type IsoDate } from '#base/kernel/date.ts';
import { isAtWork, shareInRole, type Worker } from './attendance.ts';
import { dateOf, type Calendar, type Day } from './calendar.ts';
import type {
  ActivityKind,
  ActivityOutcome,
  DemoAccount,
  DemoContact,
  DemoCycle,
  DemoPhase,
  DemoProduct,
  DemoRole,
  DemoSource,
} from './demo-company.ts';
import type { Diary, Slot } from './diary.ts';
import type { Random } from './random.ts';

/** Everything that the simulation writes on while it runs. */
export type World = {
  calendar: Calendar;
  staff: Worker[];
  diary: Diary;
  random: Random;
  clients: Client[];
  deals: DealDraft[];
  activities: ActivityDraft[];
  /** Calls per member and day, so that nobody is given more than a day holds. */
  callsOn: Map<Worker, Uint16Array>;
  /** Does a customer who decides on this day on this seller's quote, order? */
  decide: (seller: Worker, day: Day) => boolean;
};

/** An account with its people, and what the sellers remember of it. */
export type Client = {
  account: DemoAccount;
  contacts: DemoContact[];
  /** Not to be called on spec before this day: called lately, or refused. */
  restUntil: Day;
  /** No new deal before this day: one is running, or ended lately. */
  dealUntil: Day;
  /** The day of the first order; Infinity while a prospect, -Infinity for whoever was a customer already. */
  customerFrom: Day;
};

export type ActivityDraft = Slot & {
  kind: ActivityKind;
  direction: 'in' | 'out';
  outcome: ActivityOutcome;
  minutes: number;
  by: Worker;
  client: Client;
  contact: DemoContact;
  deal: DealDraft | null;
  text: string;
};

export type ChangeDraft = Slot & { by: Worker } & (
    | { field: 'owner'; from: Worker; to: Worker }
    | { field: 'amount'; from: number; to: number }
    | { field: 'expected-close'; from: IsoDate; to: IsoDate }
  );

type ResultDraft = Slot & {
  phase: DemoPhase;
  criterion: string;
  value: true | string;
  note: string | null;
  by: Worker;
};

export type DealDraft = {
  client: Client;
  contact: DemoContact;
  product: DemoProduct;
  pieces: number;
  cycle: DemoCycle;
  source: DemoSource;
  createdBy: Worker;
  owner: Worker;
  /** In cents, before the amounts are set to the turnover. */
  amount: number;
  expectedClose: IsoDate;
  moves: (Slot & { phase: DemoPhase; by: Worker })[];
  results: ResultDraft[];
  changes: ChangeDraft[];
  /** The end of the last thing that happened. */
  now: Slot;
  /** From when the present owner works on it. */
  ownedFrom: Day;
  /** When the customer decides on the quote, and how; null when no quote was made. */
  decision: (Slot & { isOrder: boolean }) | null;
  isStuck: boolean;
  end:
    | null
    | (Slot & { state: 'won'; by: Worker })
    | (Slot & { state: 'lost'; by: Worker; reason: string; competitor: string | null; note: string });
};

/** What somebody does with an account; for a deal, the deal moves on to the end of it. */
type Doing = {
  by: Worker;
  kind: ActivityKind;
  minutes: number;
  outcome: ActivityOutcome;
  text: string;
  direction?: 'in' | 'out';
};

/** Books an activity of a deal at the first moment at least `inDays` after the last one, and records it. */
export function actOnDeal(world: World, deal: DealDraft, inDays: number, doing: Doing): void {
  const slot = world.diary.bookFrom(doing.by, deal.now.day + inDays, doing.kind, doing.minutes, deal.now);
  // Beyond the calendar nothing is seen; the deal stands still in a future that is cut off.
  deal.now = slot ?? { day: world.calendar.dates.length - 1, minute: deal.now.minute };
  if (slot) record(world, slot, deal.client, deal.contact, deal, doing);
}

/** Records an activity in a slot that was booked already. */
export function record(
  world: World,
  slot: Slot,
  client: Client,
  contact: DemoContact,
  deal: DealDraft | null,
  doing: Doing,
): void {
  world.activities.push({ ...slot, direction: 'out', ...doing, client, contact, deal });
  if (doing.kind === 'call') {
    const calls = world.callsOn.get(doing.by);
    if (calls) calls[slot.day] = (calls[slot.day] ?? 0) + 1;
  }
  if (deal) deal.now = { day: slot.day, minute: slot.minute + doing.minutes };
}

export function enterPhase(deal: DealDraft, phase: DemoPhase, by: Worker): void {
  deal.moves.push({ ...deal.now, phase, by });
}

export function noteResult(
  deal: DealDraft,
  criterion: string,
  value: true | string,
  by: Worker,
  note: string | null = null,
): void {
  const phase = phaseOf(deal);
  deal.results.push({ ...deal.now, phase, criterion, value, note, by });
}

export function phaseOf(deal: DealDraft): DemoPhase {
  return deal.moves.at(-1)?.phase ?? 'selection';
}

export function expectCloseOn(world: World, deal: DealDraft, day: Day, by: Worker): void {
  const to = addDays(dateOf(world.calendar, 0), day);
  if (to === deal.expectedClose) return;
  deal.changes.push({ ...deal.now, by, field: 'expected-close', from: deal.expectedClose, to });
  deal.expectedClose = to;
}

export function setAmount(deal: DealDraft, to: number, by: Worker): void {
  if (to === deal.amount) return;
  deal.changes.push({ ...deal.now, by, field: 'amount', from: deal.amount, to });
  deal.amount = to;
}

export function handOver(deal: DealDraft, to: Worker, by: Worker): void {
  deal.ownedFrom = deal.now.day;
  if (to === deal.owner) return;
  deal.changes.push({ ...deal.now, by, field: 'owner', from: deal.owner, to });
  deal.owner = to;
}

/** The members who hold a role on a day, the owner left out, whether at work or not. */
export function holdersOf(world: World, role: DemoRole, day: Day): Worker[] {
  return world.staff.filter((w) => !w.member.isOwner && shareInRole(w, role, world.calendar, day) > 0);
}

/** Who acts for a seller on a day: the seller, else a colleague of the same team at work. */
export function sellerOrCover(world: World, seller: Worker, day: Day): Worker | null {
  if (isAtWork(seller, day)) return seller;
  const colleagues = world.staff.filter((w) => w.member.team === 'field-sales' && isAtWork(w, day));
  return colleagues.length > 0 ? world.random.pick(colleagues) : null;
}
