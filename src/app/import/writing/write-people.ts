import { newId } from '#base/db/context.ts';
import { insertMany } from '#base/db/insert-many.ts';
import { canReportTo } from '#base/directory/people/rules.ts';
import type { MemberId, TeamId } from '#base/kernel/id.ts';
import type { MemberRecord } from '#app/import/rules/records.ts';
import { nameKey } from '#app/import/rules/name-key.ts';

import { isAlias, keepAliases } from './aliases.ts';
import { changeRows } from './change-rows.ts';
import type { Known } from './known.ts';
import type { Read, Run, Writer } from './run.ts';

type Wanted = {
  email: string | null;
  externalId: string | null;
  teamId: TeamId | null;
  reportsToId: MemberId | null;
};

/**
 * Members and their teams: known by e-mail address, else by name. Who is not known becomes a member without access
 * to Cadans; whom a file calls somebody's manager gets a manager's level, for the day on which they are invited.
 */
export function memberWriter(run: Run, known: Known): Writer<MemberRecord> {
  const rows: Read<MemberRecord>[] = [];
  return {
    async take(batch) {
      rows.push(...batch);
    },
    async finish() {
      if (rows.length === 0) return;
      const once = withoutDoubles(run, rows);
      await ensureTeams(
        run,
        known,
        once.map(({ record }) => record.teamName),
      );
      const managers = new Set(
        once.flatMap(({ record }) => (record.managerName === null ? [] : [nameKey(record.managerName)])),
      );
      const fresh = await ensureMembers(run, known, [
        ...once.map(({ record }) => ({
          name: record.name,
          email: record.email,
          externalId: record.externalId,
          team: record.teamName,
          manages: managers.has(nameKey(record.name)),
        })),
        ...once.flatMap(({ record }) =>
          record.managerName === null
            ? []
            : [{ name: record.managerName, email: null, externalId: null, team: null, manages: true }],
        ),
      ]);
      await placeMembers(run, known, once, fresh);
    },
  };
}

function withoutDoubles(run: Run, rows: readonly Read<MemberRecord>[]): Read<MemberRecord>[] {
  const seen = new Set<string>();
  return rows.filter(({ record, row, file }) => {
    const key = record.externalId ?? record.email ?? nameKey(record.name);
    if (!seen.has(key)) {
      seen.add(key);
      return true;
    }
    run.tally.count('members', 'aside');
    run.tally.rows.aside++;
    run.aside.keep(file, row, [{ column: null, value: record.name, because: 'row-twice' }]);
    return false;
  });
}

async function ensureTeams(run: Run, known: Known, names: readonly (string | null)[]): Promise<void> {
  const made: { id: TeamId; name: string }[] = [];
  for (const name of names) {
    if (name === null || known.teams.has(nameKey(name))) continue;
    const id = newId<TeamId>();
    known.teams.set(nameKey(name), id);
    made.push({ id, name });
  }
  run.tally.count('teams', 'made', made.length);
  if (!run.write) return;
  await insertMany(
    run.tx,
    'team',
    made.map((team) => ({
      organisation_id: run.ctx.organisationId,
      import_id: run.importId,
      archived_at: null,
      ...team,
    })),
  );
}

type NewcomerHint = {
  name: string;
  email: string | null;
  externalId: string | null;
  team: string | null;
  manages: boolean;
};

/** Makes the members that are not known yet. @returns the ids of those it made */
export async function ensureMembers(
  run: Run,
  known: Known,
  hints: readonly NewcomerHint[],
): Promise<Set<MemberId>> {
  const made = new Map<MemberId, NewcomerHint>();
  for (const hint of hints) {
    const same = memberMeant(known, hint);
    if (same !== null) {
      if (hint.externalId !== null) known.membersByExternalId.set(hint.externalId, same);
      continue;
    }
    const id = newId<MemberId>();
    known.members.set(nameKey(hint.name), { id, email: hint.email });
    if (hint.email !== null) known.membersByEmail.set(hint.email, id);
    if (hint.externalId !== null) known.membersByExternalId.set(hint.externalId, id);
    made.set(id, hint);
    run.tally.newMember({ name: hint.name, team: hint.team, manages: hint.manages });
  }
  run.tally.count('members', 'made', made.size);
  if (run.write)
    await insertMany(
      run.tx,
      'member',
      [...made].map(([id, { name, email, externalId, manages }]) => ({
        organisation_id: run.ctx.organisationId,
        id,
        name,
        email,
        access: manages ? ('manager' as const) : ('member' as const),
        language: run.ctx.organisation.language,
        team_id: null,
        reports_to_id: null,
        is_owner: false,
        can_sign_in: false,
        external_source: run.source,
        external_id: externalId,
        import_id: run.importId,
        archived_at: null,
      })),
    );
  return new Set(made.keys());
}

type Meant = { name: string; email: string | null; externalId: string | null };

/** The member that is meant: by id, else by address, else by name unless that name belongs to another address. */
function memberMeant(known: Known, { name, email, externalId }: Meant): MemberId | null {
  const byId = externalId === null ? undefined : known.membersByExternalId.get(externalId);
  if (byId !== undefined) return byId;
  const byEmail = email === null ? undefined : known.membersByEmail.get(email);
  if (byEmail !== undefined) return byEmail;
  const same = known.members.get(nameKey(name));
  if (same === undefined) return null;
  return email === null || same.email === null || same.email.toLowerCase() === email ? same.id : null;
}

/** Puts members in their teams and under their managers. */
async function placeMembers(
  run: Run,
  known: Known,
  rows: readonly Read<MemberRecord>[],
  fresh: ReadonlySet<MemberId>,
): Promise<void> {
  const everyone = await run.tx
    .selectFrom('member')
    .select([
      'id',
      'email',
      'external_id as externalId',
      'external_source',
      'team_id as teamId',
      'reports_to_id as reportsToId',
    ])
    .where('organisation_id', '=', run.ctx.organisationId)
    .execute();
  const here = new Map(everyone.map((member) => [member.id, member]));
  for (const id of fresh)
    if (!here.has(id))
      here.set(id, {
        id,
        email: null,
        externalId: null,
        external_source: run.source,
        teamId: null,
        reportsToId: null,
      });
  const changes: { id: MemberId; set: object }[] = [];
  const aliases: { id: MemberId; externalId: string | null }[] = [];
  for (const { record } of rows) {
    const id = memberMeant(known, record);
    const member = id === null ? undefined : here.get(id);
    if (id === null || member === undefined) continue;
    const wanted: Wanted = {
      email: record.email ?? member.email,
      // An id that another system gave them stays.
      externalId: member.externalId ?? record.externalId,
      teamId: (record.teamName === null ? null : known.teams.get(nameKey(record.teamName))) ?? member.teamId,
      reportsToId:
        (record.managerName === null
          ? null
          : memberMeant(known, { name: record.managerName, email: null, externalId: null })) ??
        member.reportsToId,
    };
    if (
      wanted.reportsToId !== member.reportsToId &&
      !canReportTo(id, wanted.reportsToId, [...here.values()]).ok
    ) {
      run.tally.warn('circle-of-managers');
      wanted.reportsToId = member.reportsToId;
    }
    const { externalId, external_source } = member;
    if (isAlias(run, { external_id: externalId, external_source }, record.externalId))
      aliases.push({ id, externalId: record.externalId });
    const set = {
      ...(wanted.email === member.email ? {} : { email: wanted.email }),
      ...(wanted.externalId === member.externalId || fresh.has(id)
        ? {}
        : { external_id: wanted.externalId, external_source: run.source }),
      ...(wanted.teamId === member.teamId ? {} : { team_id: wanted.teamId }),
      ...(wanted.reportsToId === member.reportsToId ? {} : { reports_to_id: wanted.reportsToId }),
    };
    Object.assign(member, wanted);
    const differs = Object.keys(set).length > 0;
    if (differs) changes.push({ id, set });
    if (!fresh.has(id)) run.tally.count('members', differs ? 'changed' : 'same');
  }
  if (!run.write) return;
  await keepAliases(run, 'member', aliases);
  await changeRows(run, 'member', changes);
}
