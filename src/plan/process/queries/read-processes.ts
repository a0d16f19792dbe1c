import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { OutputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import type * as contract from '../contract.ts';
import { may } from '../policy.ts';
import type { DrawingState, Process, Stand } from '../process.ts';
import type { ProcessId } from '../rules/model.ts';
import type {} from '../table.ts';

const columns = [
  'id',
  'code',
  'kind',
  'name',
  'per_week as perWeek',
  sql<boolean>`retired_at is not null`.as('retired'),
  'version',
] as const;

/** The processes in their order; to whoever does not design only those of which something was published. */
export async function listProcesses(
  ctx: Context,
  { retired = false }: { retired?: boolean | undefined } = {},
): Promise<OutputOf<typeof contract.listProcesses>> {
  const designs = may.design(ctx.actor);
  const processes = await ctx.read(async (tx) => {
    const all = await processesOf(tx, ctx, retired && designs);
    const latest = await latestReleases(tx, ctx);
    const drawings = designs ? await drawingsOf(tx, ctx) : [];
    return all
      .map((process) => ({
        ...process,
        latest: latest.get(process.id) ?? null,
        drawings: drawings
          .filter(({ processId }) => processId === process.id)
          .map(({ stand, version, state, steps, editedAt }) => ({
            stand,
            version,
            state,
            steps,
            editedAt: editedAt.toISOString(),
          })),
      }))
      .filter((process) => designs || process.latest !== null);
  });
  return { processes, may: { design: designs, confirm: may.confirm(ctx.actor) } };
}

/** The processes without what is drawn in them. */
export function processesOf(tx: Tx, ctx: Context, retired: boolean): Promise<Process[]> {
  let query = tx
    .selectFrom('process')
    .where('organisation_id', '=', ctx.organisationId)
    .select(columns)
    .orderBy('place')
    .orderBy('id');
  if (!retired) query = query.where('retired_at', 'is', null);
  return query.execute();
}

export async function getProcess(tx: Tx, ctx: Context, id: ProcessId): Promise<Process> {
  return found(
    await tx
      .selectFrom('process')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', id)
      .select(columns)
      .executeTakeFirst(),
  );
}

export async function lockProcess(tx: Tx, id: ProcessId): Promise<Process> {
  return found(
    await tx.selectFrom('process').select(columns).where('id', '=', id).forUpdate().executeTakeFirst(),
  );
}

type Latest = {
  number: number;
  published: { byId: MemberId | null; at: string };
  steps: number;
  confirmed: boolean;
};

async function latestReleases(tx: Tx, ctx: Context): Promise<Map<ProcessId, Latest>> {
  const { rows } = await sql<{
    processId: ProcessId;
    number: number;
    byId: MemberId | null;
    at: Date;
    steps: number;
    confirmed: boolean;
  }>`
    SELECT DISTINCT ON (r.process_id) r.process_id AS "processId", r.number, r.published_by_id AS "byId",
      r.published_at AS at, jsonb_array_length(r.nodes) AS steps,
      EXISTS (SELECT FROM process_confirmation c WHERE c.organisation_id = r.organisation_id
        AND c.process_id = r.process_id AND c.number = r.number AND c.member_id = ${memberOf(ctx.actor)}) AS confirmed
    FROM process_release r WHERE r.organisation_id = ${ctx.organisationId}
    ORDER BY r.process_id, r.number DESC`.execute(tx);
  return new Map(
    rows.map(({ processId, number, byId, at, steps, confirmed }) => [
      processId,
      { number, published: { byId, at: at.toISOString() }, steps, confirmed },
    ]),
  );
}

async function drawingsOf(
  tx: Tx,
  ctx: Context,
): Promise<
  {
    processId: ProcessId;
    stand: Stand;
    version: number;
    state: DrawingState;
    steps: number;
    editedAt: Date;
  }[]
> {
  return tx
    .selectFrom('process_drawing')
    .where('organisation_id', '=', ctx.organisationId)
    .select([
      'process_id as processId',
      'stand',
      'version',
      'state',
      sql<number>`jsonb_array_length(nodes)`.as('steps'),
      'edited_at as editedAt',
    ])
    .orderBy('stand')
    .execute();
}
