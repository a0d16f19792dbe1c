import type { MemberId } from './id.ts';

/** How far somebody's rights reach, from most to least. */
export const accessLevels = ['administrator', 'manager', 'member', 'reader'] as const;
export type Access = (typeof accessLevels)[number];

/** Who acts: a signed-in member, the command line of the installation, or a job that runs by itself. */
export type Actor =
  | { kind: 'member'; memberId: MemberId; name: string; access: Access }
  | { kind: 'command-line' }
  | { kind: 'job'; name: string };

/** Does a level reach at least as far as another? */
export function reaches(access: Access, least: Access): boolean {
  return accessLevels.indexOf(access) <= accessLevels.indexOf(least);
}

/** Does the actor have at least this level? The command line and jobs have an administrator's. */
export function hasAccess(actor: Actor, least: Access): boolean {
  if (actor.kind !== 'member') return true;
  return reaches(actor.access, least);
}

/** The member who acts, or null where no member does. */
export function memberOf(actor: Actor): MemberId | null {
  return actor.kind === 'member' ? actor.memberId : null;
}
