import { audit } from '#base/audit/audit.ts';
import { refuseTaken } from '#base/db/constraints.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { oneAtATime } from '#base/db/one-at-a-time.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { MemberId, TeamId } from '#base/kernel/id.ts';
import { allow, Refusal, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';

import type * as contract from './contract.ts';
import type { Member } from './contract.ts';
import { may } from './policy.ts';
import { lockMember, lockOrganisation, lockTeam, readOrganisation } from './queries.ts';
import { refusals } from './refusals.ts';
import { canReportTo } from './rules.ts';
import type {} from './table.ts';

/** Adds a member who cannot sign in yet. */
export async function addMember(ctx: Context, input: InputOf<typeof contract.addMember>) {
  allow(may.addMember(ctx.actor, input.access));
  return ctx.transaction(async (tx) => {
    const id = newId<MemberId>();
    await refuseTaken({ member_email: refusals['email-taken'] }, () =>
      tx
        .insertInto('member')
        .values({
          organisation_id: ctx.organisationId,
          id,
          name: input.name,
          email: input.email,
          access: input.access,
          language: ctx.organisation.language,
          team_id: input.teamId,
          reports_to_id: input.reportsToId,
          is_owner: input.isOwner,
          can_sign_in: false,
          import_id: null,
          archived_at: null,
        })
        .execute(),
    );
    const member = await lockMember(tx, id);
    await audit(tx, ctx, { action: 'member.added', subject: { kind: 'member', id }, after: member });
    return member;
  });
}

/** Changes what is given of a member. Refuses a line of reporting that is a circle, and one's own demotion. */
export async function editMember(ctx: Context, input: InputOf<typeof contract.editMember>) {
  allow(may.editPeople(ctx.actor));
  return ctx.transaction(async (tx) => {
    if (input.reportsToId) await oneAtATime(tx, ctx, 'member.reports-to');
    const member = await lockMember(tx, input.memberId);
    sameVersion(member, input.version);
    allow(may.changeAccess(ctx.actor, member, input.access ?? member.access));
    if (input.reportsToId !== undefined)
      refuseUnless(canReportTo(member.id, input.reportsToId, await lines(tx)), refusals);
    await refuseTaken({ member_email: refusals['email-taken'] }, () =>
      tx
        .updateTable('member')
        .set({
          ...(input.name === undefined ? {} : { name: input.name }),
          ...(input.email === undefined ? {} : { email: input.email }),
          ...(input.access === undefined ? {} : { access: input.access }),
          ...(input.teamId === undefined ? {} : { team_id: input.teamId }),
          ...(input.reportsToId === undefined ? {} : { reports_to_id: input.reportsToId }),
          ...(input.isOwner === undefined ? {} : { is_owner: input.isOwner }),
          version: member.version + 1,
        })
        .where('id', '=', member.id)
        .execute(),
    );
    const edited = await lockMember(tx, member.id);
    await keepAnAdministrator(tx, ctx, member, edited);
    await audit(tx, ctx, {
      action: 'member.edited',
      subject: { kind: 'member', id: member.id },
      before: member,
      after: edited,
    });
    return edited;
  });
}

/** Archives a member or brings one back. An archived member cannot sign in; what they did stays. */
export async function setMemberArchived(
  ctx: Context,
  { memberId, version }: { memberId: MemberId; version: number },
  archived: boolean,
) {
  return ctx.transaction(async (tx) => {
    const member = await lockMember(tx, memberId);
    allow(may.archiveMember(ctx.actor, member));
    sameVersion(member, version);
    await refuseTaken({ member_email: refusals['email-taken'] }, () =>
      tx
        .updateTable('member')
        .set({ archived_at: archived ? ctx.now : null, version: member.version + 1 })
        .where('id', '=', memberId)
        .execute(),
    );
    const after = await lockMember(tx, memberId);
    await keepAnAdministrator(tx, ctx, member, after);
    await audit(tx, ctx, {
      action: archived ? 'member.archived' : 'member.restored',
      subject: { kind: 'member', id: memberId },
      before: member,
      after,
    });
    return after;
  });
}

export async function addTeam(ctx: Context, { name }: { name: string }) {
  allow(may.editPeople(ctx.actor));
  return ctx.transaction(async (tx) => {
    const id = newId<TeamId>();
    await refuseTaken({ team_name: refusals['team-name-taken'] }, () =>
      tx
        .insertInto('team')
        .values({ organisation_id: ctx.organisationId, id, name, import_id: null, archived_at: null })
        .execute(),
    );
    await audit(tx, ctx, { action: 'team.added', subject: { kind: 'team', id }, after: { name } });
    return { id, name, members: 0, version: 1 };
  });
}

export async function renameTeam(ctx: Context, input: InputOf<typeof contract.renameTeam>) {
  allow(may.editPeople(ctx.actor));
  return ctx.transaction(async (tx) => {
    const team = await lockTeam(tx, input.teamId);
    sameVersion(team, input.version);
    const version = team.version + 1;
    await refuseTaken({ team_name: refusals['team-name-taken'] }, () =>
      tx.updateTable('team').set({ name: input.name, version }).where('id', '=', team.id).execute(),
    );
    await audit(tx, ctx, {
      action: 'team.renamed',
      subject: { kind: 'team', id: team.id },
      before: { name: team.name },
      after: { name: input.name },
    });
    const { members } = await tx
      .selectFrom('member')
      .where('team_id', '=', team.id)
      .where('archived_at', 'is', null)
      .select((member) => member.fn.countAll<number>().as('members'))
      .executeTakeFirstOrThrow();
    return { id: team.id, name: input.name, members, version };
  });
}

/** Closes a team: its members go on without one. */
export async function archiveTeam(ctx: Context, input: InputOf<typeof contract.archiveTeam>) {
  allow(may.editPeople(ctx.actor));
  return ctx.transaction(async (tx) => {
    const team = await lockTeam(tx, input.teamId);
    sameVersion(team, input.version);
    const left = await tx
      .updateTable('member')
      .set((member) => ({ team_id: null, version: member('version', '+', 1) }))
      .where('team_id', '=', team.id)
      .returning('id')
      .execute();
    await tx
      .updateTable('team')
      .set({ archived_at: ctx.now, version: team.version + 1 })
      .where('id', '=', team.id)
      .execute();
    await audit(tx, ctx, {
      action: 'team.archived',
      subject: { kind: 'team', id: team.id },
      before: { name: team.name, members: left.map(({ id }) => id) },
    });
    return null;
  });
}

export async function editOrganisation(ctx: Context, input: InputOf<typeof contract.editOrganisation>) {
  allow(may.editOrganisation(ctx.actor));
  if (input.timeZone !== undefined && !isTimeZone(input.timeZone))
    throw new Refusal('refused', { because: 'unknown-time-zone', says: refusals['unknown-time-zone'] });
  return ctx.transaction(async (tx) => {
    const before = await lockOrganisation(tx, ctx);
    sameVersion(before, input.version);
    await tx
      .updateTable('organisation')
      .set({
        ...(input.name === undefined ? {} : { name: input.name }),
        ...(input.timeZone === undefined ? {} : { time_zone: input.timeZone as typeof before.timeZone }),
        ...(input.currency === undefined ? {} : { currency: input.currency }),
        version: before.version + 1,
      })
      .where('organisation_id', '=', ctx.organisationId)
      .execute();
    const after = await readOrganisation(tx, ctx);
    await audit(tx, ctx, {
      action: 'organisation.edited',
      subject: { kind: 'organisation', id: ctx.organisationId },
      before,
      after,
    });
    return after;
  });
}

/** The language in which Cadans speaks to whoever asks. */
export async function chooseLanguage(ctx: Context, { language }: InputOf<typeof contract.chooseLanguage>) {
  const member = memberOf(ctx.actor);
  allow(member !== null);
  if (member === null) return null;
  await ctx.transaction((tx) =>
    tx.updateTable('member').set({ language }).where('id', '=', member).execute(),
  );
  return null;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('nl', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

async function lines(tx: Tx) {
  return tx.selectFrom('member').select(['id', 'reports_to_id as reportsToId']).execute();
}

/**
 * Nobody takes away their own rights; but two administrators who take each other's at the same moment would leave an
 * organisation that nobody can run. One after the other, the second is refused.
 */
async function keepAnAdministrator(tx: Tx, ctx: Context, before: Member, after: Member): Promise<void> {
  const steppedDown =
    before.access === 'administrator' && (after.access !== 'administrator' || after.archived);
  if (!steppedDown) return;
  await oneAtATime(tx, ctx, 'administrators');
  const left = await tx
    .selectFrom('member')
    .select('id')
    .where('access', '=', 'administrator')
    .where('archived_at', 'is', null)
    .where('can_sign_in', '=', true)
    .limit(1)
    .executeTakeFirst();
  if (!left)
    throw new Refusal('refused', { because: 'last-administrator', says: refusals['last-administrator'] });
}
