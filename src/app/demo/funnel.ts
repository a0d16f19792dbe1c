import { addDays } from '#base/kernel/date.ts';
import { isAtWork, shareInRole, type Worker } from './attendance.ts';
import { dateOf, isQuietSeason, type Day } from './calendar.ts';
import { competitors, productWeights, products } from './catalogue.ts';
import type { DemoContact, DemoCycle, DemoSource } from './demo-company.ts';
import type { Slot } from './diary.ts';
import { needs, problems, reasonsToBuy, texts } from './texts.ts';
import {
  actOnDeal,
  enterPhase,
  expectCloseOn,
  handOver,
  holdersOf,
  noteResult,
  phaseOf,
  setAmount,
  type Client,
  type DealDraft,
  type World,
} from './world.ts';

const callMinutes = 10;
/** Room for the word and the paper on the same day. */
const decisionMinutes = 2 * callMinutes + 1;

/** A chance to sell comes into being at a moment, in the first phase of its cycle. */
export function startDeal(
  world: World,
  at: Slot,
  by: Worker,
  client: Client,
  contact: DemoContact,
  source: DemoSource,
): DealDraft {
  const cycle: DemoCycle = source === 'existing-customer' ? 'existing-customers' : 'new-business';
  const { random } = world;
  const product = random.weighted(products, ({ key }) =>
    cycle === 'new-business' ? (productWeights[key]?.newBusiness ?? 1) : (productWeights[key]?.existing ?? 1),
  );
  // Dear things go by the piece, cheap ones by the handful; the owner brings in the projects.
  const usualPieces = (1_000_000 / product.price) * (by.member.isOwner ? 6 : 1);
  const pieces = Math.max(1, Math.round(usualPieces * Math.exp(0.55 * random.normal())));
  const deal: DealDraft = {
    client,
    contact,
    product,
    pieces,
    cycle,
    source,
    createdBy: by,
    owner: by,
    amount: product.price * pieces,
    expectedClose: addDays(dateOf(world.calendar, at.day), random.int(50, 75)),
    moves: [],
    results: [],
    changes: [],
    now: at,
    ownedFrom: at.day,
    decision: null,
    isStuck: false,
    end: null,
  };
  enterPhase(deal, cycle === 'new-business' ? 'selection' : 'signal', by);
  world.deals.push(deal);
  return deal;
}

/** An appointment was made: the seller in the field takes over, visits, and brings the deal to a quote or its end. */
export function sellAfterAppointment(world: World, deal: DealDraft, madeBy: Worker): void {
  const { random } = world;
  noteResult(deal, 'appointment-made', true, madeBy, random.pick(texts.appointment));
  enterPhase(deal, 'suspect', madeBy);
  handOver(deal, madeBy.member.isOwner ? madeBy : closerFor(world, deal.now.day), madeBy);
  visit(world, deal, random.int(3, 10));
  const seller = deal.owner;
  if (!random.chance(seller.member.isOwner ? 0.9 : 0.74)) return loseAfterTalk(world, deal);

  noteSuspectResults(world, deal);
  if (random.chance(0.35))
    actOnDeal(world, deal, random.int(1, 4), callAbout(deal, random.pick(texts.information)));
  enterPhase(deal, 'prospect', seller);

  const isDemo = random.chance(0.7);
  actOnDeal(world, deal, random.int(4, 11), {
    by: seller,
    kind: isDemo ? 'demonstration' : 'call',
    minutes: isDemo ? 90 : 25,
    outcome: 'reached',
    text: isDemo ? random.pick(texts.demonstration) : 'Voorstel telefonisch doorgenomen.',
  });
  if (!random.chance(seller.member.isOwner ? 0.92 : 0.8)) return loseAfterTalk(world, deal);

  noteResult(deal, 'interest-confirmed', true, seller, 'Wil ons voorstel zien.');
  noteResult(deal, 'reasons', random.pick(reasonsToBuy), seller);
  noteResult(deal, 'quote-confirms', true, seller, 'Alleen nog bevestigen wat is besproken.');
  sendQuote(world, deal);
}

/** A signal at a customer: find out the need, then quote. */
export function sellToCustomer(world: World, deal: DealDraft): void {
  const { random } = world;
  const seller = deal.owner;
  if (!random.chance(0.82)) return loseAfterTalk(world, deal);
  visit(world, deal, random.int(2, 10));
  noteResult(deal, 'occasion', random.pick(texts.signal), seller);
  enterPhase(deal, 'need', seller);
  if (!random.chance(0.82)) return loseAfterTalk(world, deal);
  noteResult(deal, 'need', random.pick(needs), seller);
  noteResult(deal, 'decision-date', deal.expectedClose, seller);
  sendQuote(world, deal);
}

/** The deal ends here, at the end of what was done last. */
export function lose(
  world: World,
  deal: DealDraft,
  by: Worker,
  reasons: readonly string[],
  restDays = 120,
): void {
  const { random } = world;
  const reason = random.pick(reasons);
  const named = reason === 'competitor' || (reason === 'price' && random.chance(0.5));
  deal.end = {
    ...deal.now,
    state: 'lost',
    by,
    reason,
    competitor: named ? random.pick(competitors).key : null,
    note: random.pick(texts.lost),
  };
  deal.client.dealUntil = deal.now.day + restDays;
}

function closerFor(world: World, day: Day): Worker {
  const closers = holdersOf(world, 'closer', day);
  const days = (w: Worker) => w.member.workdays.length * shareInRole(w, 'closer', world.calendar, day);
  // The one who sells best gets a little more.
  return world.random.weighted(closers, (w) => days(w) * (w.style.quoteRatio > 0.4 ? 1.15 : 1));
}

function visit(world: World, deal: DealDraft, inDays: number): void {
  const { random } = world;
  const by = deal.owner;
  if (random.chance(0.06)) {
    actOnDeal(world, deal, inDays, {
      by,
      kind: 'other',
      minutes: 15,
      outcome: 'negative',
      text: random.pick(texts.noShow),
    });
  }
  const minutes = random.pick([60, 60, 75, 90]);
  actOnDeal(world, deal, inDays, {
    by,
    kind: 'visit',
    minutes,
    outcome: 'reached',
    text: random.pick(texts.firstVisit),
  });
}

function noteSuspectResults(world: World, deal: DealDraft): void {
  const { random } = world;
  const seller = deal.owner;
  const decision = deal.now.day + random.int(35, 55);
  noteResult(
    deal,
    'competition-known',
    random.pick([...competitors.map((c) => c.name), 'Alleen wij']),
    seller,
  );
  noteResult(deal, 'decision-date', addDays(dateOf(world.calendar, 0), decision), seller);
  noteResult(deal, 'problem', random.pick(problems), seller);
  noteResult(deal, 'need', random.pick(needs), seller);
  if (random.chance(0.4)) expectCloseOn(world, deal, decision, seller);
}

function sendQuote(world: World, deal: DealDraft): void {
  const { random } = world;
  const seller = deal.owner;
  actOnDeal(world, deal, random.int(2, 6), {
    by: seller,
    kind: 'quote',
    minutes: random.int(30, 60),
    outcome: 'neutral',
    text: random.pick(texts.quote),
  });
  if (random.chance(0.4)) {
    setAmount(deal, Math.round((deal.amount * (0.8 + 0.5 * random.next())) / 10_000) * 10_000, seller);
  }
  enterPhase(deal, 'offer', seller);
  const slot = bookDecision(world, deal);
  if (!slot) return;
  deal.decision = { ...slot, isOrder: world.decide(seller, slot.day) };
  if (random.chance(0.5)) expectCloseOn(world, deal, slot.day + random.int(-7, 5), seller);
  deal.client.dealUntil = slot.day + 120;
  if (deal.decision.isOrder) deal.client.customerFrom = Math.min(deal.client.customerFrom, slot.day);
}

/** Keeps a few minutes free on the day on which the customer decides. */
function bookDecision(world: World, deal: DealDraft): Slot | null {
  const { random, calendar, diary } = world;
  const [least, most] = deal.owner.style.decisionDays;
  let day = deal.now.day + random.int(least, most);
  const date = calendar.dates[day];
  if (date !== undefined && isQuietSeason(date) && random.chance(0.75)) day += random.int(14, 30);
  return diary.bookFrom(deal.owner, day, 'call', decisionMinutes, { day: deal.now.day + 1, minute: 0 });
}

function loseAfterTalk(world: World, deal: DealDraft): void {
  const { random } = world;
  const first = phaseOf(deal) === 'signal' || phaseOf(deal) === 'suspect';
  actOnDeal(world, deal, random.int(4, 14), callAbout(deal, random.pick(texts.notInterested)));
  lose(
    world,
    deal,
    deal.owner,
    first
      ? ['not-suitable', 'no-budget', 'no-need', 'timing', 'competitor']
      : ['no-budget', 'timing', 'competitor', 'price', 'no-need'],
  );
}

function callAbout(deal: DealDraft, text: string) {
  return { by: deal.owner, kind: 'call', minutes: callMinutes, outcome: 'reached', text } as const;
}

/** Somebody of the members at work today who hold a role, or nobody. */
export function oneAtWork(world: World, workers: Worker[], day: Day): Worker | null {
  const present = workers.filter((w) => isAtWork(w, day));
  return present.length > 0 ? world.random.pick(present) : null;
}
