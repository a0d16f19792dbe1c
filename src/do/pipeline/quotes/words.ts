/** A draft follows its deal; what was sent stays as it was. A newer version supersedes one that was not decided on. */
export const quoteStatuses = ['draft', 'sent', 'accepted', 'refused', 'superseded'] as const;
export type QuoteStatus = (typeof quoteStatuses)[number];
