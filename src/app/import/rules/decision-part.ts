import type { DecisionPart } from '#do/pipeline/people/words.ts';

import { headerKey } from './header-key.ts';
import { words } from './words.ts';

/** What programs and people write for the part that somebody has in the customer's decision. */
const partWords: Record<DecisionPart, readonly string[]> = {
  decider: words(`
    decider, decision maker, economic buyer, economic decision maker, buyer, executive sponsor, budget holder,
    beslisser, beslist, beslissingsnemer, eindbeslisser, budgethouder, koper, opdrachtgever`),
  user: words('user, end user, business user, gebruiker, eindgebruiker, gebruikt'),
  influencer: words(`
    influencer, evaluator, technical buyer, champion, coach, gatekeeper, legal and compliance, blocker,
    beinvloeder, beoordelaar, adviseur, adviseert, ambassadeur, poortwachter, voorstander`),
  other: words('other, anders, overig, overige, no influence'),
};

const partOf = new Map(
  Object.entries(partWords).flatMap(([part, names]) =>
    names.map((name) => [headerKey(name), part as DecisionPart] as const),
  ),
);

/** The part that a cell names, in Dutch or English, as Salesforce and HubSpot call it too; null where it is none. */
export function decisionPartIn(text: string): DecisionPart | null {
  return partOf.get(headerKey(text)) ?? null;
}
