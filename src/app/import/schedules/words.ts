export const scheduleKinds = ['folder', 'url'] as const;
export type ScheduleKind = (typeof scheduleKinds)[number];

export const everies = ['hour', 'day', 'week'] as const;
export type Every = (typeof everies)[number];

export const runOutcomes = ['running', 'imported', 'unchanged', 'nothing-new', 'failed'] as const;
export type RunOutcome = (typeof runOutcomes)[number];
