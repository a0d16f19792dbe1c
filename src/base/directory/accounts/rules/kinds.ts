export const accountKinds = ['prospect', 'customer'] as const;
export type AccountKind = (typeof accountKinds)[number];
