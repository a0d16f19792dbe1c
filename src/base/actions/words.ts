/** Where an action stands: to be done, done, or left with a reason. */
export const actionStatuses = ['open', 'done', 'dropped'] as const;
export type ActionStatus = (typeof actionStatuses)[number];
