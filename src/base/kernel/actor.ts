import type { ApiKeyId, MemberId } from './id.ts';

/** How far somebody's rights reach, from most to least. */
export const accessLevels = ['administrator', 'manager', 'member', 'reader'] as const;
export type Access = (typeof accessLevels)[number];

/**
 * Who acts: a signed-in member, a program with a key, whoever holds a secret link, the command line of the
 * installation, or a job; by itself, or for the member who asked for it, whose eyes it then has.
 */
export type Actor =
  | { kind: 'member'; memberId: MemberId; name: string; access: Access }
  | { kind: 'api-key'; keyId: ApiKeyId; name: string; access: Access; scopes: readonly string[] }
  | { kind: 'link'; linkId: string; access: 'reader'; asker: MemberId | null }
  | { kind: 'command-line' }
  | { kind: 'job'; name: string; asker?: MemberId };

/** Does a level reach at least as far as another? */
export function reaches(access: Access, least: Access): boolean {
  return accessLevels.indexOf(access) <= accessLevels.indexOf(least);
}

/** Does the actor have at least this level? The command line and jobs have an administrator's. */
export function hasAccess(actor: Actor, least: Access): boolean {
  return 'access' in actor ? reaches(actor.access, least) : true;
}

/** The member who acts, or null where no member does. */
export function memberOf(actor: Actor): MemberId | null {
  return actor.kind === 'member' ? actor.memberId : null;
}

/** With whose eyes is looked: the member who acts, or for whom a job or a link does; null where it is nobody's. */
export function eyesOf(actor: Actor): MemberId | null {
  return actor.kind === 'job' || actor.kind === 'link' ? (actor.asker ?? null) : memberOf(actor);
}

/** The key that acts, or null where none does. */
export function keyOf(actor: Actor): ApiKeyId | null {
  return actor.kind === 'api-key' ? actor.keyId : null;
}

/** The job that acts by itself, or null. */
export function jobOf(actor: Actor): string | null {
  return actor.kind === 'job' ? actor.name : null;
}
