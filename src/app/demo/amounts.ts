import type { Calendar } from './calendar.ts';
import { plantedPatterns, yearlyTurnover } from './patterns.ts';
import type { DealDraft } from './world.ts';

/**
 * Sets the amounts so that the owner's part of what was won over the eighteen months is the planted one, and the
 * last twelve months give the planned turnover. Amounts become whole tens of euros.
 */
export function setAmountsToTurnover(deals: DealDraft[], calendar: Calendar): void {
  const won = deals.filter(
    (d) => d.end?.state === 'won' && d.end.day >= calendar.from && d.end.day < calendar.today,
  );
  const sum = (list: DealDraft[]) => list.reduce((total, deal) => total + deal.amount, 0);
  const ofOwner = sum(won.filter(isOwners));
  const ofOthers = sum(won.filter((deal) => !isOwners(deal)));
  const { share } = plantedPatterns.ownerTurnover;
  const ownerFactor = ofOwner === 0 ? 1 : (ofOthers * share) / (1 - share) / ofOwner;

  const lastYear = won.filter((deal) => (deal.end?.day ?? 0) >= calendar.today - 365);
  const factorOf = (deal: DealDraft) => (isOwners(deal) ? ownerFactor : 1);
  const turnover = lastYear.reduce((total, deal) => total + deal.amount * factorOf(deal), 0);
  const scale = turnover === 0 ? 1 : yearlyTurnover / turnover;

  for (const deal of deals) {
    const set = (amount: number) =>
      Math.max(10_00, Math.round((amount * factorOf(deal) * scale) / 10_00) * 10_00);
    deal.amount = set(deal.amount);
    for (const change of deal.changes) {
      if (change.field !== 'amount') continue;
      change.from = set(change.from);
      change.to = set(change.to);
    }
  }
}

function isOwners(deal: DealDraft): boolean {
  return deal.owner.member.isOwner;
}
