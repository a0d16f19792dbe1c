import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/people/table.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import type { Done } from '../process.ts';
import type { ProcessId, ProcessModel } from '../rules/model.ts';
import type {} from '../table.ts';
import { doneAt } from './read-drawing.ts';
import { getProcess } from './read-processes.ts';

export type ReleaseLine = {
  number: number;
  name: string;
  note: string | null;
  steps: number;
  asked: Done | null;
  approved: Done | null;
  published: Done;
  confirmations: number;
  confirmed: boolean;
};
export type Release = ReleaseLine & { model: ProcessModel };
export type OfRelease = { processId: ProcessId; number: number };

function lines(tx: Tx, ctx: Context, processId: ProcessId) {
  const me = memberOf(ctx.actor);
  return tx
    .selectFrom('process_release as release')
    .where('release.organisation_id', '=', ctx.organisationId)
    .where('release.process_id', '=', processId)
    .select((row) => [
      'release.number',
      'release.name',
      'release.note',
      sql<number>`jsonb_array_length(release.nodes)`.as('steps'),
      'release.asked_by_id',
      'release.asked_at',
      'release.approved_by_id',
      'release.approved_at',
      'release.published_by_id',
      'release.published_at',
      row
        .selectFrom('process_confirmation as confirmation')
        .innerJoin('member', 'member.id', 'confirmation.member_id')
        .where('member.archived_at', 'is', null)
        .whereRef('confirmation.process_id', '=', 'release.process_id')
        .whereRef('confirmation.number', '=', 'release.number')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('confirmations'),
      sql<boolean>`exists (select from process_confirmation c where c.organisation_id = release.organisation_id
        and c.process_id = release.process_id and c.number = release.number and c.member_id = ${me})`.as(
        'confirmed',
      ),
    ])
    .orderBy('release.number', 'desc');
}

type Row = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number];

const lineOf = (row: Row): ReleaseLine => ({
  number: row.number,
  name: row.name,
  note: row.note,
  steps: row.steps,
  asked: doneAt(row.asked_by_id, row.asked_at),
  approved: doneAt(row.approved_by_id, row.approved_at),
  published: { byId: row.published_by_id, at: row.published_at.toISOString() },
  confirmations: row.confirmations,
  confirmed: row.confirmed,
});

/** The published versions, the newest first. */
export async function listReleases(
  ctx: Context,
  { processId }: { processId: ProcessId },
): Promise<{ releases: ReleaseLine[] }> {
  return ctx.read(async (tx) => {
    await getProcess(tx, ctx, processId);
    return { releases: (await lines(tx, ctx, processId).execute()).map(lineOf) };
  });
}

/** A published version, whole. */
export async function getRelease(ctx: Context, of: OfRelease): Promise<Release> {
  return ctx.read((tx) => readRelease(tx, ctx, of));
}

export async function readRelease(tx: Tx, ctx: Context, { processId, number }: OfRelease): Promise<Release> {
  const row = found(
    await lines(tx, ctx, processId)
      .where('release.number', '=', number)
      .select(['release.lanes', 'release.nodes', 'release.arrows', 'release.kept'])
      .executeTakeFirst(),
  );
  const { kind } = await getProcess(tx, ctx, processId);
  const { name, lanes, nodes, arrows, kept } = row;
  return { ...lineOf(row), model: { id: processId, name, kind, lanes, nodes, arrows, kept } };
}

/** Everybody who is there now, with the moment at which they said to have read a version. */
export async function listConfirmations(
  ctx: Context,
  { processId, number }: OfRelease,
): Promise<{ members: { memberId: MemberId; name: string; at: string | null }[] }> {
  return ctx.read(async (tx) => {
    await readRelease(tx, ctx, { processId, number });
    const rows = await tx
      .selectFrom('member')
      .leftJoin('process_confirmation as confirmation', (join) =>
        join
          .onRef('confirmation.member_id', '=', 'member.id')
          .on('confirmation.process_id', '=', processId)
          .on('confirmation.number', '=', number),
      )
      .where('member.organisation_id', '=', ctx.organisationId)
      .where('member.archived_at', 'is', null)
      .select(['member.id as memberId', 'member.name', 'confirmation.at'])
      .orderBy('member.name')
      .execute();
    return { members: rows.map(({ at, ...member }) => ({ ...member, at: at?.toISOString() ?? null })) };
  });
}
