/** What kind of work a task is. A planned contact with a customer is an activity; a task is any other work. */
export const taskKinds = ['to-do', 'call', 'email', 'visit', 'prepare', 'invoice', 'aftercare'] as const;
export type TaskKind = (typeof taskKinds)[number];

export const taskStatuses = ['open', 'done', 'skipped', 'removed'] as const;
export type TaskStatus = (typeof taskStatuses)[number];

export const priorities = ['normal', 'high'] as const;
export type Priority = (typeof priorities)[number];
