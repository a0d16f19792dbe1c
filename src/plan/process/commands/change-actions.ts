import type {} from '#base/actions/table.ts';
import { createAction } from '#base/actions/write-action.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';
import { dateIn } from '#base/kernel/date.ts';
import { allow } from '#base/kernel/refusal.ts';

import type * as contract from '../change-contract.ts';
import { may } from '../policy.ts';
import { getProcess } from '../queries/read-processes.ts';
import type { ProcessId } from '../rules/model.ts';
import type {} from '../table.ts';

type Listed = OutputOf<typeof contract.listChangeActions>;

/** The actions of a change, by when they are due. */
export async function listChangeActions(
  ctx: Context,
  { processId }: { processId: ProcessId },
): Promise<Listed> {
  allow(may.design(ctx.actor));
  return ctx.read((tx) => readChangeActions(tx, ctx, processId));
}

/** Agrees on an action for a difference; its owner hears of it. */
export async function addChangeAction(
  ctx: Context,
  { processId, difference, ...action }: InputOf<typeof contract.addChangeAction>,
): Promise<Listed> {
  allow(may.design(ctx.actor));
  return ctx.transaction(async (tx) => {
    const { name } = await getProcess(tx, ctx, processId);
    const { id } = await createAction(tx, ctx, {
      ...action,
      origin: { kind: 'process-change', id: processId, name, path: `/process/${processId}/compare` },
    });
    await tx
      .insertInto('process_change_action')
      .values({ organisation_id: ctx.organisationId, process_id: processId, action_id: id, difference })
      .execute();
    return readChangeActions(tx, ctx, processId);
  });
}

async function readChangeActions(tx: Tx, ctx: Context, processId: ProcessId): Promise<Listed> {
  await getProcess(tx, ctx, processId);
  const rows = await tx
    .selectFrom('process_change_action as change')
    .innerJoin('action', (join) =>
      join
        .onRef('action.organisation_id', '=', 'change.organisation_id')
        .onRef('action.id', '=', 'change.action_id'),
    )
    .leftJoin('member', (join) =>
      join
        .onRef('member.organisation_id', '=', 'action.organisation_id')
        .onRef('member.id', '=', 'action.owner_id'),
    )
    .where('change.organisation_id', '=', ctx.organisationId)
    .where('change.process_id', '=', processId)
    .select([
      'change.action_id as actionId',
      'change.difference',
      'action.title',
      'member.name as owner',
      'action.due_on as dueOn',
      'action.status',
      'action.created_at',
      'action.ended_at',
    ])
    .orderBy('action.due_on')
    .orderBy('action.id')
    .execute();
  const dayOf = (at: Date) => dateIn(ctx.organisation.timeZone, at);
  return {
    actions: rows.map(({ created_at, ended_at, ...row }) => ({
      ...row,
      madeOn: dayOf(created_at),
      endedOn: ended_at === null ? null : dayOf(ended_at),
    })),
  };
}
