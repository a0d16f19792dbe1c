import { hasAccess, memberOf, type Actor } from '#base/kernel/actor.ts';

import type { PersonKind } from './words.ts';

/** People's data as a whole, and what becomes of it, is for administrators. */
export const may = {
  see: (actor: Actor) => hasAccess(actor, 'administrator'),
  export: (actor: Actor) => hasAccess(actor, 'administrator'),
  /** Nobody erases themselves: an organisation keeps its administrator. */
  erase: (actor: Actor, person: { kind: PersonKind; id: string }) =>
    may.see(actor) && !(person.kind === 'member' && memberOf(actor) === person.id),
  setRetention: (actor: Actor) => hasAccess(actor, 'administrator'),
};
