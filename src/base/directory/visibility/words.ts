/** How far people look for accounts and deals: everywhere, in their team and below, or at their own and below. */
export const visibilities = ['everything', 'team', 'below'] as const;
export type Visibility = (typeof visibilities)[number];
