import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/people/table.ts';
import { allowedUses } from '#base/directory/staff-consent/queries.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { MemberId, TeamId } from '#base/kernel/id.ts';
import { allow, found, Refusal } from '#base/kernel/refusal.ts';

import type { Scoreboard } from './contract.ts';
import { may } from './policy.ts';
import { refusals } from './refusals.ts';
import type { Person } from './rules/scope.ts';

export type BoardPerson = Person & { name: string; archived: boolean };
export type BoardPeople = {
  members: BoardPerson[];
  teams: { id: TeamId; name: string }[];
  /** Did works council or staff agree that colleagues are compared? */
  compared: boolean;
};

/** A scope with the name of what it is. */
export type NamedScope = Scoreboard['scope'];
export type ScopeInput = {
  team?: TeamId | 'none' | undefined;
  memberId?: MemberId | undefined;
};

/** Everyone whose figures there can be, archived members too; teams that still exist. */
export async function readPeople(tx: Tx, ctx: Context): Promise<BoardPeople> {
  const [members, teams, uses] = await Promise.all([
    tx
      .selectFrom('member')
      .where('organisation_id', '=', ctx.organisationId)
      .select(['id', 'name', 'team_id as teamId', 'is_owner as isOwner', 'archived_at as archivedAt'])
      .orderBy('name')
      .orderBy('id')
      .execute(),
    tx
      .selectFrom('team')
      .where('organisation_id', '=', ctx.organisationId)
      .where('archived_at', 'is', null)
      .select(['id', 'name'])
      .orderBy('name')
      .execute(),
    allowedUses(tx, ctx),
  ]);
  return {
    members: members.map(({ archivedAt, ...row }) => ({ ...row, archived: archivedAt !== null })),
    teams,
    compared: uses.has('compare-members'),
  };
}

/** Whose figures are asked for. Refuses who may not see them, and a team or member of somebody else as not found. */
export function scopeFor(ctx: Context, people: BoardPeople, { team, memberId }: ScopeInput): NamedScope {
  if (team !== undefined && memberId !== undefined)
    throw new Refusal('invalid', {
      because: 'team-and-member',
      says: refusals['team-and-member'],
      errors: [{ pointer: '/team', message: refusals['team-and-member'] }],
    });
  if (memberId !== undefined) {
    const member = found(people.members.find(({ id }) => id === memberId));
    allow(may.seeMember(ctx.actor, memberId, people.compared));
    return { kind: 'member', memberId, name: member.name };
  }
  if (team === undefined) {
    allow(may.seeOrganisation(ctx.actor));
    return { kind: 'organisation', name: ctx.organisation.name };
  }
  if (team === 'none') {
    allow(maySeeTeam(ctx, people, null));
    return { kind: 'no-team', name: null };
  }
  const { name } = found(people.teams.find(({ id }) => id === team));
  allow(maySeeTeam(ctx, people, team));
  return { kind: 'team', teamId: team, name };
}

/** The policy's question, with what it has to know of the team. */
export function maySeeTeam(ctx: Context, { members, compared }: BoardPeople, team: TeamId | null): boolean {
  const staff = members
    .filter((member) => member.teamId === team && !member.archived && !member.isOwner)
    .map(({ id }) => id);
  return may.seeTeam(ctx.actor, { id: team, staff }, teamOf(ctx, members), compared);
}

/** The team of whoever asks. */
export function teamOf(ctx: Context, members: readonly Person[]): TeamId | null {
  return members.find(({ id }) => id === memberOf(ctx.actor))?.teamId ?? null;
}
