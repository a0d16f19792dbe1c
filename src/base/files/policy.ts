import { memberOf, type Actor } from '#base/kernel/actor.ts';
import type { FileId, MemberId } from '#base/kernel/id.ts';

type Rights = { add: boolean; deleteOfOthers: boolean; kept: readonly FileId[] };
type Added = { id: FileId; addedById: MemberId | null };

/** Who may delete which file: one's own, or everybody's where the owner lets one; never what something rests on. */
export const may = {
  deleteFile: (actor: Actor, file: Added, rights: Rights) =>
    !rights.kept.includes(file.id) &&
    (rights.deleteOfOthers || (rights.add && file.addedById !== null && file.addedById === memberOf(actor))),
};
