/** What a file can belong to. Each kind says for itself who may do what with its files. */
export const fileOwnerKinds = [
  'deal',
  'account',
  'quote',
  'organisation',
  'export',
  'staff-consent',
] as const;
export type FileOwnerKind = (typeof fileOwnerKinds)[number];

/** What people may add at a time. */
export const mostFileBytes = 25 * 1024 * 1024;
