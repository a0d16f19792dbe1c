import { plantedPatterns } from './patterns.ts';
import { phaseOf, type DealDraft, type World } from './world.ts';

/**
 * Plants the quotes that lie still: most are the slow closer's and those of the one who never writes down a next
 * action. They are taken from orders and losses in the proportion of the period, so that its ratio stays.
 */
export function leaveQuotesLying(world: World): void {
  const { calendar, random } = world;
  const { stuckInOffer: stuck, fallingQuoteRatio: fall, quoteRatioNoise: noise } = plantedPatterns;
  const [least, most] = stuck.sentDaysAgo;
  const candidates = world.deals
    .filter((deal) => {
      const sentDaysAgo = calendar.today - (deal.moves.at(-1)?.day ?? 0);
      const { key, team } = deal.owner.member;
      const isTeams = team === fall.team && key !== noise.member;
      return phaseOf(deal) === 'offer' && isTeams && sentDaysAgo >= least && sentDaysAgo <= most;
    })
    .map((deal) => ({ deal, rank: (neglects(deal) ? 1 : 0) + 2.2 * random.next() }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ deal }) => deal);

  const lastOf = new Map(world.deals.map((deal) => [deal.client, deal]));
  // Whoever was sold to again was a customer by then, so that order did come.
  const orders = candidates.filter((deal) => deal.decision?.isOrder && lastOf.get(deal.client) === deal);
  const losses = candidates.filter((deal) => deal.decision && !deal.decision.isOrder);
  const fromOrders = Math.min(orders.length, Math.round(stuck.count * fall.fallen));
  for (const deal of [...orders.slice(0, fromOrders), ...losses.slice(0, stuck.count - fromOrders)]) {
    deal.isStuck = true;
    if (deal.decision?.day === deal.client.customerFrom) deal.client.customerFrom = Infinity;
  }
}

function neglects(deal: DealDraft): boolean {
  return !deal.owner.style.writesNextActions || deal.owner.style.followUpDays[0] > 5;
}
