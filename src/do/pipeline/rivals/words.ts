/** How much a competitor threatens a deal. */
export const threats = ['low', 'medium', 'high'] as const;
export type Threat = (typeof threats)[number];
