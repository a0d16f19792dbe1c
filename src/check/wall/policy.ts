import { hasAccess, type Actor } from '#base/kernel/actor.ts';

/** Who hangs up walls and says what they show: who leads. A program does not, because a wall is opened by secret links. */
export const may = {
  makeWalls: (actor: Actor) => hasAccess(actor, 'manager') && actor.kind !== 'api-key',
};
