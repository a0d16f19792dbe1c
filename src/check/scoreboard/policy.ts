import { hasAccess, memberOf, type Actor } from '#base/kernel/actor.ts';
import type { MemberId, TeamId } from '#base/kernel/id.ts';

type Team = {
  id: TeamId | null;
  /** Those in it now who are neither archived nor the owner. */
  staff: readonly MemberId[];
};

/**
 * Who may see whose figures. Figures about a named person are the person's and the managers'; others see totals, and
 * people only where works council or staff have agreed that members are compared (`compared`). A total of one person
 * is that person's figure, whatever it is called.
 */
export const may = {
  /** The figures of named people one by one: who leads them, and colleagues where that was agreed to. */
  seeMembers: (actor: Actor, compared = false) => hasAccess(actor, compared ? 'member' : 'manager'),
  /** Members side by side: nobody, whoever asks, unless works council or staff agreed to it. */
  compare: (actor: Actor, compared: boolean) => compared && hasAccess(actor, 'member'),
  seeOrganisation: (actor: Actor) => hasAccess(actor, 'reader'),
  seeMember: (actor: Actor, member: MemberId, compared = false) =>
    may.seeMembers(actor, compared) || (hasAccess(actor, 'member') && memberOf(actor) === member),
  seeTeam: (actor: Actor, team: Team, ownTeam: TeamId | null, compared = false) => {
    if (hasAccess(actor, 'manager')) return true;
    const [only, ...others] = team.staff;
    if (only !== undefined && others.length === 0) return may.seeMember(actor, only, compared);
    const reader = !hasAccess(actor, 'member');
    return reader || (team.id !== null && team.id === ownTeam);
  },
};
