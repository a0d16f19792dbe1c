/** What a retention rule is about, in the order of the screen. */
export const retentionKinds = [
  'activity-texts',
  'idle-contacts',
  'lost-deals',
  'import-files',
  'exports',
  'webhook-log',
  'sessions',
  'history',
] as const;
export type RetentionKind = (typeof retentionKinds)[number];

/** What a rule did, or would do. */
export type RetentionLine = { kind: RetentionKind; keep: number; rows: number };
