import { hasAccess, memberOf, type Access, type Actor } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';

type Subject = { id: MemberId; access: Access };

/** Who may change the organisation and the people in it. */
export const may = {
  editPeople: (actor: Actor) => hasAccess(actor, 'administrator'),
  editOrganisation: (actor: Actor) => hasAccess(actor, 'administrator'),
  /** Nobody archives or demotes themselves, so that an organisation always keeps its administrator. */
  archiveMember: (actor: Actor, member: Subject) => may.editPeople(actor) && memberOf(actor) !== member.id,
  /** Whoever is signed in needs no link: it would be a way round the present password. */
  renewPassword: (actor: Actor, member: Subject) => may.editPeople(actor) && memberOf(actor) !== member.id,
  changeAccess: (actor: Actor, member: Subject, to: Access) =>
    may.editPeople(actor) && (to === member.access || memberOf(actor) !== member.id),
};
