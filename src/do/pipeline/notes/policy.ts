import { hasAccess, memberOf, type Actor } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';

type Written = { authorId: MemberId | null };

/** Who may do what with notes. Whoever sees a deal reads its notes. */
export const may = {
  writeNote: (actor: Actor) => hasAccess(actor, 'member'),
  /** Nobody changes somebody else's words. */
  editNote: (actor: Actor, { authorId }: Written) =>
    hasAccess(actor, 'member') && authorId !== null && memberOf(actor) === authorId,
  /** One's own; managers also those of others. */
  deleteNote: (actor: Actor, note: Written) => hasAccess(actor, 'manager') || may.editNote(actor, note),
  pinNote: (actor: Actor) => hasAccess(actor, 'member'),
};
