import { hasAccess, type Actor } from '#base/kernel/actor.ts';

/** Everyone sees the rhythm; the team walks through the checklist together, the manager decides what is on it. */
export const may = {
  designRhythm: (actor: Actor) => hasAccess(actor, 'manager'),
  judgeItems: (actor: Actor) => hasAccess(actor, 'member'),
};
