import type { PublicLinkKind } from '#base/public-links/kinds.ts';
import type {} from '#base/directory/people/table.ts';
import { hasAccess, memberOf } from '#base/kernel/actor.ts';
import type { MemberId, TeamId } from '#base/kernel/id.ts';
import { found, Refusal } from '#base/kernel/refusal.ts';

/** The rhythm of one member as a calendar: for oneself, or a manager for anybody. */
export const memberCalendar: PublicLinkKind = {
  async may(tx, { actor }, subjectId) {
    if (subjectId === null) throw new Refusal('not-found');
    const member = found(
      await tx
        .selectFrom('member')
        .select('id')
        .where('id', '=', subjectId as MemberId)
        .where('archived_at', 'is', null)
        .executeTakeFirst(),
    );
    return member.id === memberOf(actor) || hasAccess(actor, 'manager');
  },
  async namesOf(tx, subjectIds) {
    const rows = await tx
      .selectFrom('member')
      .where('id', 'in', [...subjectIds] as MemberId[])
      .select(['id', 'name'])
      .execute();
    return new Map(rows.map(({ id, name }) => [id, name]));
  },
  pathOf: (token) => `/open/${token}/rhythm.ics`,
};

/** The rhythm of a team as a calendar: for its members and managers. */
export const teamCalendar: PublicLinkKind = {
  async may(tx, { actor }, subjectId) {
    if (subjectId === null) throw new Refusal('not-found');
    const team = found(
      await tx
        .selectFrom('team')
        .select('id')
        .where('id', '=', subjectId as TeamId)
        .where('archived_at', 'is', null)
        .executeTakeFirst(),
    );
    if (hasAccess(actor, 'manager')) return true;
    const own = await tx
      .selectFrom('member')
      .select('id')
      .where('id', '=', memberOf(actor))
      .where('team_id', '=', team.id)
      .executeTakeFirst();
    return own !== undefined;
  },
  async namesOf(tx, subjectIds) {
    const rows = await tx
      .selectFrom('team')
      .where('id', 'in', [...subjectIds] as TeamId[])
      .select(['id', 'name'])
      .execute();
    return new Map(rows.map(({ id, name }) => [id, name]));
  },
  pathOf: (token) => `/open/${token}/team-rhythm.ics`,
};
