/** The lists whose looks can be saved. */
export const viewLists = ['deals', 'accounts', 'contacts'] as const;
export type ViewList = (typeof viewLists)[number];

/** Who sees a saved view beside its owner. */
export const viewShares = ['nobody', 'team', 'everyone'] as const;
export type ViewShare = (typeof viewShares)[number];
