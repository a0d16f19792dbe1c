/** The four wings in the order of the loop. */
export const wings = ['plan', 'do', 'check', 'act'] as const;
export type Wing = (typeof wings)[number];
