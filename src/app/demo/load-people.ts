import type {} from '#base/directory/people/table.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { insertMany } from '#base/db/insert-many.ts';
import type { MemberId, TeamId } from '#base/kernel/id.ts';
import type {} from '#plan/rhythm/hours/table.ts';
import { usualSettings } from '#plan/rhythm/rules/settings.ts';
import type {} from '#plan/roles/table.ts';

import type { DemoCompany } from './demo-company.ts';
import { idsFor, required } from './ids.ts';
import { standingWork } from './standing-work.ts';

/** Teams, members, what roles they hold and in which hours they work. */
export async function loadPeople(
  tx: Tx,
  ctx: Context,
  { teams, members }: DemoCompany,
): Promise<Map<string, MemberId>> {
  const own = { organisation_id: ctx.organisationId, import_id: null, archived_at: null };
  const teamIds = idsFor<TeamId>(teams);
  const memberIds = idsFor<MemberId>(members);
  await insertMany(
    tx,
    'team',
    teams.map(({ key, name }) => ({ ...own, id: required(teamIds, key), name: name[ctx.language] })),
  );
  await insertMany(
    tx,
    'member',
    members.map((member) => ({
      ...own,
      id: required(memberIds, member.key),
      name: member.name,
      email: member.email,
      access: member.accessLevel,
      language: ctx.language,
      team_id: member.team === null ? null : required(teamIds, member.team),
      reports_to_id: member.reportsTo === null ? null : required(memberIds, member.reportsTo),
      is_owner: member.isOwner,
      // Only who runs the company is used to look at it; the others are invented.
      can_sign_in: member.accessLevel === 'administrator',
    })),
  );
  await insertMany(
    tx,
    'role_assignment',
    members.flatMap(({ key, roles }) =>
      roles.map(({ role, share, from, to }) => ({
        organisation_id: ctx.organisationId,
        id: newId(),
        member_id: required(memberIds, key),
        role,
        share_percent: Math.round(share * 100),
        from_date: from,
        to_date: to,
      })),
    ),
  );
  const { working, profiles } = usualSettings('');
  await insertMany(
    tx,
    'member_week',
    members
      .map(({ key, workdays }) => {
        const days = workdays.map((day) => day - 1);
        return { key, days, appointments: standingWork(key, days, ctx.language) };
      })
      .filter(({ days, appointments }) => days.length < 5 || appointments.length > 0)
      .map(({ key, days, appointments }) => ({
        organisation_id: ctx.organisationId,
        member_id: required(memberIds, key),
        working: JSON.stringify(working.filter(({ day }) => days.includes(day))),
        travel_days: [],
        profile: profiles[0]?.id ?? '',
        appointments: JSON.stringify(appointments),
      })),
    ['working', 'appointments'],
  );
  return memberIds;
}
