/** The part that somebody has in the customer's decision. */
export const decisionParts = ['decider', 'user', 'influencer', 'other'] as const;
export type DecisionPart = (typeof decisionParts)[number];
