/** Whose data it is: somebody at an account, or somebody who works here. */
export const personKinds = ['contact', 'member'] as const;
export type PersonKind = (typeof personKinds)[number];

/** What can be done with a text in which a person occurs: their name replaced, the whole text erased, or nothing. */
export const textFates = ['replace', 'erase', 'keep'] as const;
export type TextFate = (typeof textFates)[number];

/** Where texts stand in which a person may occur. */
export const textPlaces = [
  'activity',
  'note',
  'task-title',
  'task-note',
  'action-title',
  'action-note',
  'action-reason',
  'meeting-line',
  'signal-note',
  'figure-comment',
  'consent-terms',
  'consent-reason',
  'deal-title',
  'loss-note',
  'order-confirmation',
  'result-note',
  'deal-part-note',
  'rival-note',
  'quote-introduction',
  'account-email',
  'account-phone',
] as const;
export type TextPlace = (typeof textPlaces)[number];

/** What goes by itself when a person is erased, counted in the preview. */
export const automaticKinds = [
  'person',
  'fields',
  'consents',
  'history',
  'import-rows',
  'exports',
  'notices',
  'webhooks',
  'answers-kept',
  'bulk-changes',
  'mentions',
  'sign-in',
] as const;
export type AutomaticKind = (typeof automaticKinds)[number];

/** What stays, and why. */
export const keptKinds = [
  'quotes',
  'order-confirmations',
  'figures',
  'import-drafts',
  'private-account',
  'mail',
  'backups',
] as const;
export type KeptKind = (typeof keptKinds)[number];
