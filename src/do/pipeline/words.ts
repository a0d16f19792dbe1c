export const dealStatuses = ['open', 'won', 'lost'] as const;
export type DealStatus = (typeof dealStatuses)[number];

export const eventKinds = [
  'opened',
  'moved',
  'won',
  'lost',
  'reopened',
  'owner',
  'amount',
  'expected-close',
  'edited',
  'closing',
  'cycle-changed',
  'approval-asked',
  'approved',
  'sent-back',
  'approval-withdrawn',
  'repeat-ordered',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** Asked: it waits. Approved: the step may be taken. Used: it was. */
export const approvalStatuses = ['asked', 'approved', 'sent-back', 'withdrawn', 'used'] as const;
export type ApprovalStatus = (typeof approvalStatuses)[number];

export const activityKinds = ['call', 'email', 'visit', 'demonstration', 'quote', 'other'] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const activityStatuses = ['planned', 'done'] as const;
export type ActivityStatus = (typeof activityStatuses)[number];

export const activityOutcomes = [
  'reached',
  'not-reached',
  'appointment',
  'positive',
  'negative',
  'neutral',
] as const;
export type ActivityOutcome = (typeof activityOutcomes)[number];

/** The orders in which deals can be listed; each has its index. */
export const dealOrders = ['title', 'amount', 'expected-close', 'opened', 'closed', 'updated'] as const;
export type DealOrder = (typeof dealOrders)[number];
/** By a field of one's own, `field.contracteinde`. */
export type OwnOrder = `field.${string}`;
export const isDealOrder = (sort: string): sort is DealOrder => dealOrders.some((order) => order === sort);
export const isOwnOrder = (sort: string): sort is OwnOrder => /^field\.[a-z][a-z0-9_]{0,59}$/.test(sort);

/** The orders in which a column of the board can be read: soonest to close, largest, longest in its phase, newest change. */
export const boardSorts = ['expected-close', 'amount', 'stay', 'updated'] as const;
export type BoardSort = (typeof boardSorts)[number];

/** What a card can show besides the title and what asks for the seller. */
export const cardFacts = [
  'account',
  'amount',
  'expected-close',
  'owner',
  'next-step',
  'product',
  'stay',
  'last-activity',
  'probability',
] as const;
export type CardFact = (typeof cardFacts)[number];
/** A field of one's own on a card, `field:herkomst`. */
export type OwnFact = `field:${string}`;
export const isOwnFact = (fact: string): fact is OwnFact => fact.startsWith('field:');

export const boardDensities = ['roomy', 'dense'] as const;
