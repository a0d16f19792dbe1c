/** A team around the table, or two people with an agenda of their own. */
export const seriesKinds = ['team', 'one-to-one'] as const;
export type SeriesKind = (typeof seriesKinds)[number];

export const meetingStatuses = ['planned', 'open', 'closed', 'skipped'] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

/** What happens in a part of the agenda; `own` is one that the team made, with notes. */
export const partKinds = [
  'news',
  'score',
  'commitments',
  'issues',
  'decisions',
  'actions',
  'rating',
  'own',
] as const;
export type PartKind = (typeof partKinds)[number];

export const itemKinds = ['news', 'score', 'issue', 'note', 'decision', 'rating'] as const;
export type ItemKind = (typeof itemKinds)[number];

export const issueStates = ['open', 'solved', 'parked'] as const;
export type IssueState = (typeof issueStates)[number];
