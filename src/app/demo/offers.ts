import type { Worker } from './attendance.ts';
import { dateOf, type Day } from './calendar.ts';
import type { Slot } from './diary.ts';
import { lose } from './funnel.ts';
import { plantedPatterns } from './patterns.ts';
import { leaveQuotesLying } from './stuck.ts';
import { texts } from './texts.ts';
import {
  enterPhase,
  expectCloseOn,
  noteResult,
  phaseOf,
  record,
  sellerOrCover,
  setAmount,
  type DealDraft,
  type World,
} from './world.ts';

type Decision = NonNullable<DealDraft['decision']>;

const quoteLossReasons = [
  'price',
  'price',
  'competitor',
  'competitor',
  'timing',
  'no-budget',
  'no-answer',
  'unknown',
];

/** Leaves some quotes lying, and follows every other one up until the customer has decided. */
export function followUpOffers(world: World): void {
  leaveQuotesLying(world);
  for (const deal of world.deals) {
    if (phaseOf(deal) !== 'offer' || !deal.decision) continue;
    if (deal.isStuck) {
      followUp(world, deal, world.calendar.today - plantedPatterns.stuckInOffer.silentDays, 1);
    } else if (deal.decision.isOrder) {
      win(world, deal, deal.decision);
    } else {
      hearNo(world, deal, deal.decision);
    }
  }
}

/** Calls about the quote at the seller's own pace, before a day; a colleague does it when the seller is away. */
function followUp(world: World, deal: DealDraft, before: Day, atMost = Infinity): void {
  const { random } = world;
  const { followUpDays } = deal.owner.style;
  for (let done = 0; done < atMost; done++) {
    const call = bookCall(world, deal.owner, deal.now.day + random.int(...followUpDays), before);
    if (!call) return;
    const isReached = random.chance(0.6);
    record(world, call.slot, deal.client, deal.contact, deal, {
      by: call.by,
      kind: 'call',
      minutes: isReached ? callMinutes : 2,
      outcome: isReached ? 'reached' : 'not-reached',
      text: random.pick(isReached ? texts.followUp : texts.voicemail),
    });
    const isLate = dateOf(world.calendar, call.slot.day) > deal.expectedClose;
    if (isReached && isLate && random.chance(followUpDays[0] > 5 ? 0.25 : 0.75)) {
      expectCloseOn(world, deal, call.slot.day + random.int(7, 21), call.by);
    }
  }
}

const callMinutes = 10;

/** The first moment from one day to another at which the seller or a colleague has time. */
function bookCall(world: World, seller: Worker, from: Day, before: Day): { by: Worker; slot: Slot } | null {
  for (let day = from; day < before; day++) {
    const by = sellerOrCover(world, seller, day);
    const minute = by && world.diary.bookOn(by, day, 'call', callMinutes);
    if (by && minute !== null) return { by, slot: { day, minute } };
  }
  return null;
}

function hearNo(world: World, deal: DealDraft, decision: Decision): void {
  followUp(world, deal, decision.day);
  record(world, decision, deal.client, deal.contact, deal, {
    by: deal.owner,
    kind: 'call',
    minutes: callMinutes,
    outcome: 'reached',
    text: 'Besluit gehoord.',
  });
  lose(world, deal, deal.owner, quoteLossReasons);
}

/** First the word, some days before the decision was booked, then the order in writing. */
function win(world: World, deal: DealDraft, decision: Decision): void {
  const { random } = world;
  const { owner } = deal;
  const oral = Math.max(deal.now.day + 1, decision.day - random.int(4, 13));
  followUp(world, deal, oral);
  const agreed = bookCall(world, owner, Math.max(oral, deal.now.day + 1), decision.day);
  // Where nobody was there to take the call, the word and the paper come together.
  const by = agreed?.by ?? owner;
  const slot = agreed?.slot ?? decision;
  const paper = { day: decision.day, minute: decision.minute + callMinutes + 1 };
  const text = random.pick(texts.oralOrder);
  record(world, slot, deal.client, deal.contact, deal, {
    by,
    kind: 'call',
    minutes: callMinutes,
    outcome: 'reached',
    text,
  });
  noteResult(deal, 'oral-order', true, by, 'Mondeling gegund.');
  if (random.chance(0.18)) {
    setAmount(deal, Math.round((deal.amount * (0.9 + 0.07 * random.next())) / 10_000) * 10_000, by);
  }
  enterPhase(deal, 'closing', by);
  record(world, paper, deal.client, deal.contact, deal, {
    by: owner,
    kind: 'email',
    direction: 'in',
    minutes: callMinutes,
    outcome: 'neutral',
    text: random.pick(texts.orderConfirmation),
  });
  noteResult(deal, 'order-confirmation', true, owner, 'Getekend per e-mail ontvangen.');
  if (deal.cycle === 'new-business') noteResult(deal, 'new-customer', true, owner, 'Eerste opdracht.');
  deal.end = { ...deal.now, state: 'won', by: owner };
}
