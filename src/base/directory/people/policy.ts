import { hasAccess, keyOf, memberOf, type Access, type Actor } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';

type Subject = { id: MemberId; access: Access };
type Invitee = Subject & { canSignIn: boolean; email: string | null };

/** A key that may change people is no way to become whoever may do everything, nor to come in as a colleague. */
const isProgram = (actor: Actor) => keyOf(actor) !== null;
const isAbove = (actor: Actor, access: Access) => isProgram(actor) && access === 'administrator';

/** Who may change the organisation and the people in it. */
export const may = {
  editPeople: (actor: Actor) => hasAccess(actor, 'administrator'),
  editOrganisation: (actor: Actor) => hasAccess(actor, 'administrator'),
  /** A program adds no administrator. */
  addMember: (actor: Actor, access: Access) => may.editPeople(actor) && !isAbove(actor, access),
  /** A program invites no administrator, and nobody who comes in already to another address. */
  invite: (actor: Actor, member: Invitee, email: string) =>
    may.editPeople(actor) &&
    !isAbove(actor, member.access) &&
    !(isProgram(actor) && member.canSignIn && member.email !== email.toLowerCase()),
  /** Nobody archives or demotes themselves, so that an organisation always keeps its administrator; no program one. */
  archiveMember: (actor: Actor, member: Subject) =>
    may.editPeople(actor) && memberOf(actor) !== member.id && !isAbove(actor, member.access),
  /** Whoever is signed in needs no link: it would be a way round the present password. A program gets none at all. */
  renewPassword: (actor: Actor, member: Subject) =>
    may.editPeople(actor) && !isProgram(actor) && memberOf(actor) !== member.id,
  /** Not one's own, and by a program neither to nor from an administrator's. */
  changeAccess: (actor: Actor, member: Subject, to: Access) =>
    may.editPeople(actor) &&
    (to === member.access ||
      (memberOf(actor) !== member.id && !isAbove(actor, to) && !isAbove(actor, member.access))),
};
