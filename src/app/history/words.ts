/** The records that have a history of their own on the screen. */
export const recordKinds = [
  'deal',
  'account',
  'contact',
  'member',
  'sales-cycle',
  'organisation',
  'action',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** The kinds of things by which the history is looked through, and the subjects of each. */
export const subjectGroups = {
  accounts: ['account', 'contact'],
  deals: ['deal', 'activity', 'note', 'task', 'quote', 'file', 'bulk-change'],
  agreements: ['action', 'meeting', 'meeting-series', 'meeting-item'],
  people: ['member', 'team', 'role-assignment', 'person'],
  cycle: ['sales-cycle', 'phase', 'exit-criterion', 'loss-reason', 'custom-field'],
  offering: ['product', 'competitor'],
  transfer: ['import', 'import-mapping', 'import-schedule', 'export', 'job'],
  settings: [
    'organisation',
    'staff-consent',
    'wall',
    'figure-comment',
    'approach-rules',
    'saved-view',
    'api-key',
    'webhook',
  ],
  privacy: ['privacy', 'erasure', 'retention'],
} as const;
export type SubjectGroup = keyof typeof subjectGroups;
export const subjectGroupNames = Object.keys(subjectGroups) as [SubjectGroup, ...SubjectGroup[]];
