import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { MemberId, TeamId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import type { Member, Team } from './contract.ts';
import type {} from './table.ts';

const memberColumns = [
  'id',
  'name',
  'email',
  'access',
  'language',
  'team_id as teamId',
  'reports_to_id as reportsToId',
  'is_owner as isOwner',
  'can_sign_in as canSignIn',
  'archived_at as archivedAt',
  'version',
] as const;

type Row = Omit<Member, 'archived'> & { archivedAt: Date | null };

const toMember = ({ archivedAt, ...row }: Row): Member => ({ ...row, archived: archivedAt !== null });

/** All members by name, the archived ones only when asked for. */
export async function listMembers(ctx: Context, { archived = false } = {}): Promise<Member[]> {
  return ctx.read(async (tx) => {
    let query = tx.selectFrom('member').select(memberColumns).orderBy('name').orderBy('id');
    if (!archived) query = query.where('archived_at', 'is', null);
    return (await query.execute()).map(toMember);
  });
}

export async function listTeams(ctx: Context): Promise<Team[]> {
  return ctx.read((tx) =>
    tx
      .selectFrom('team')
      .select((team) => [
        'team.id',
        'team.name',
        'team.version',
        team
          .selectFrom('member')
          .whereRef('member.team_id', '=', 'team.id')
          .where('member.archived_at', 'is', null)
          .select((member) => member.fn.countAll<number>().as('members'))
          .$asScalar()
          .$notNull()
          .as('members'),
      ])
      .where('team.archived_at', 'is', null)
      .orderBy('team.name')
      .execute(),
  );
}

/** One member, locked until the transaction ends. */
export async function lockMember(tx: Tx, id: MemberId): Promise<Member> {
  return toMember(
    found(
      await tx.selectFrom('member').select(memberColumns).where('id', '=', id).forUpdate().executeTakeFirst(),
    ),
  );
}

export async function lockTeam(tx: Tx, id: TeamId): Promise<{ id: TeamId; name: string; version: number }> {
  return found(
    await tx
      .selectFrom('team')
      .select(['id', 'name', 'version'])
      .where('id', '=', id)
      .where('archived_at', 'is', null)
      .forUpdate()
      .executeTakeFirst(),
  );
}

export async function getOrganisation(ctx: Context) {
  return ctx.read((tx) => readOrganisation(tx, ctx));
}

export async function readOrganisation(tx: Tx, ctx: Context) {
  return found(await organisationQuery(tx, ctx).executeTakeFirst());
}

/** Whoever edits the organisation waits for whoever does so now; those who add to it do not. */
export async function lockOrganisation(tx: Tx, ctx: Context) {
  return found(await organisationQuery(tx, ctx).forNoKeyUpdate().executeTakeFirst());
}

function organisationQuery(tx: Tx, ctx: Context) {
  return tx
    .selectFrom('organisation')
    .select(['name', 'time_zone as timeZone', 'currency', 'language', 'is_demo as isDemo', 'version'])
    .where('organisation_id', '=', ctx.organisationId);
}
