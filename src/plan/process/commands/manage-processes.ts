import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import { allow, Refusal, sameVersion } from '#base/kernel/refusal.ts';

import type * as contract from '../contract.ts';
import { may } from '../policy.ts';
import { stands, type Process } from '../process.ts';
import { lockProcess } from '../queries/read-processes.ts';
import { refusals } from '../refusals.ts';
import type { ProcessId } from '../rules/model.ts';
import { startingSet } from '../starting/starting-sets.ts';
import type {} from '../table.ts';
import { drawSet } from './draw-set.ts';

const mostProcesses = 200;

/** Begins a process: empty, or with a starting set, and with the blocks that the set calls. */
export async function addProcess(
  ctx: Context,
  { kind, name, from }: InputOf<typeof contract.addProcess>,
): Promise<Process> {
  allow(may.design(ctx.actor));
  return ctx.transaction(async (tx) => {
    const drawn =
      from === null ? { lanes: [], nodes: [], arrows: [] } : await drawSet(tx, ctx, startingSet(from));
    return insertProcess(tx, ctx, {
      code: from,
      kind,
      name,
      perWeek: from === null ? 10 : startingSet(from).perWeek,
      drawn,
    });
  });
}

type NewProcess = Pick<Process, 'code' | 'kind' | 'name' | 'perWeek'> & {
  drawn: Awaited<ReturnType<typeof drawSet>>;
};

/** Writes a process with its two drawings, of which the desired one is filled. */
export async function insertProcess(
  tx: Tx,
  ctx: Context,
  { code, kind, name, perWeek, drawn }: NewProcess,
): Promise<Process> {
  const own = { organisation_id: ctx.organisationId };
  const { last, count } = await tx
    .selectFrom('process')
    .where('organisation_id', '=', ctx.organisationId)
    .select(({ fn }) => [fn.max('place').as('last'), fn.countAll<number>().as('count')])
    .executeTakeFirstOrThrow();
  if (count >= mostProcesses)
    throw new Refusal('refused', { because: 'too-many', says: refusals['too-many'] });
  const id = newId<ProcessId>();
  await tx
    .insertInto('process')
    .values({
      ...own,
      id,
      code,
      kind,
      name,
      place: (last ?? 0) + 1,
      per_week: perWeek,
      retired_at: null,
      created_at: ctx.now,
    })
    .execute();
  await tx
    .insertInto('process_drawing')
    .values(
      stands.map((stand) => {
        const parts = stand === 'to-be' ? drawn : { lanes: [], nodes: [], arrows: [] };
        return {
          ...own,
          process_id: id,
          stand,
          lanes: JSON.stringify(parts.lanes),
          nodes: JSON.stringify(parts.nodes),
          arrows: JSON.stringify(parts.arrows),
          kept: null,
          asked_by_id: null,
          asked_at: null,
          approved_by_id: null,
          approved_at: null,
          edited_at: ctx.now,
        };
      }),
    )
    .execute();
  await audit(tx, ctx, {
    action: 'process.added',
    subject: { kind: 'process', id },
    after: { name, kind, ...(code === null ? {} : { set: code }) },
  });
  return lockProcess(tx, id);
}

/** Changes what is given of a process itself. */
export async function editProcess(
  ctx: Context,
  { processId, version, name, kind, perWeek }: InputOf<typeof contract.editProcess>,
): Promise<Process> {
  return changeProcess(ctx, { processId, version }, 'process.edited', (before) => ({
    name: name ?? before.name,
    kind: kind ?? before.kind,
    per_week: perWeek ?? before.perWeek,
  }));
}

/** Takes a process out of use or back into it. */
export async function setProcessRetired(
  ctx: Context,
  of: InputOf<typeof contract.retireProcess>,
  retired: boolean,
): Promise<Process> {
  return changeProcess(ctx, of, retired ? 'process.retired' : 'process.restored', () => ({
    retired_at: retired ? ctx.now : null,
  }));
}

async function changeProcess(
  ctx: Context,
  { processId, version }: { processId: ProcessId; version: number },
  action: string,
  valuesOf: (before: Process) => {
    name?: string;
    kind?: Process['kind'];
    per_week?: number;
    retired_at?: Date | null;
  },
): Promise<Process> {
  allow(may.design(ctx.actor));
  return ctx.transaction(async (tx) => {
    const before = await lockProcess(tx, processId);
    sameVersion(before, version);
    await tx
      .updateTable('process')
      .set({ ...valuesOf(before), version: version + 1 })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', processId)
      .execute();
    const after = await lockProcess(tx, processId);
    await audit(tx, ctx, { action, subject: { kind: 'process', id: processId }, before, after });
    return after;
  });
}
