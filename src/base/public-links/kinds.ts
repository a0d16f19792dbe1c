import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { Brand } from '#base/kernel/brand.ts';

export type PublicLinkId = Brand<string, 'PublicLinkId'>;

/** What a secret link can open. A slice that wants one adds its word here and says in `app/routes.ts` who may. */
export const publicLinkKinds = [
  'member-calendar',
  'team-calendar',
  'process-page',
  'wall',
  'prospect-questionnaire',
  'customer-questionnaire',
] as const;
export type PublicLinkKindName = (typeof publicLinkKinds)[number];

/** What a slice says of its kind of link. */
export type PublicLinkKind = {
  /**
   * May the caller have links of this subject? Refuses with `not-found` where there is no such subject in this
   * organisation; `subjectId` is null for what an organisation has once.
   */
  may(tx: Tx, ctx: Context, subjectId: string | null): Promise<boolean>;
  /** What these subjects are called, by id; those that are gone have no name. */
  namesOf(tx: Tx, subjectIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Where the link leads, on this installation: `/open/TOKEN/calendar.ics`. */
  pathOf(token: string): string;
};

export type PublicLinks = Readonly<Record<PublicLinkKindName, PublicLinkKind>>;
