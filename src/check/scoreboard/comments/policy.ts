import { hasAccess, memberOf, type Actor } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';

type Comment = { authorId: MemberId | null };

/** Who may say something of a figure: whoever sees it and works here. One changes one's own words; who leads deletes others'. */
export const may = {
  comment: (actor: Actor) => hasAccess(actor, 'member') && memberOf(actor) !== null,
  edit: (actor: Actor, { authorId }: Comment) => authorId !== null && authorId === memberOf(actor),
  delete: (actor: Actor, comment: Comment) =>
    may.edit(actor, comment) || (hasAccess(actor, 'manager') && memberOf(actor) !== null),
};
