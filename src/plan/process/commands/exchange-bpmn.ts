import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';
import { allow, Refusal, sameVersion } from '#base/kernel/refusal.ts';

import { readBpmn } from '../bpmn/read-bpmn.ts';
import { writeBpmn } from '../bpmn/write-bpmn.ts';
import { bpmnRefusals } from '../bpmn-refusals.ts';
import type * as contract from '../exchange-contract.ts';
import { may } from '../policy.ts';
import { getDrawing, readDrawing } from '../queries/read-drawing.ts';
import { withKnownIds, type KnownIds } from '../rules/known-parts.ts';
import { replaceModel } from './edit-drawing.ts';

/** A drawing as BPMN, for whoever designs. */
export async function exportBpmn(
  ctx: Context,
  of: InputOf<typeof contract.exportBpmn>,
): Promise<OutputOf<typeof contract.exportBpmn>> {
  const { model } = await getDrawing(ctx, of);
  return { name: `${model.name.replaceAll(/[/\\:*?"<>|]/g, ' ').trim()}.bpmn`, bpmn: await writeBpmn(model) };
}

/** Draws anew from a BPMN file. The process keeps its own name and kind. */
export async function importBpmn(
  ctx: Context,
  { bpmn, version, ...of }: InputOf<typeof contract.importBpmn>,
): Promise<OutputOf<typeof contract.importBpmn>> {
  allow(may.design(ctx.actor));
  const read = await readBpmn(bpmn);
  return ctx.transaction(async (tx) => {
    const before = await readDrawing(tx, ctx, of, true);
    if (!read.ok) throw new Refusal('refused', { because: read.because, says: bpmnRefusals[read.because] });
    sameVersion(before, version);
    const { lanes, nodes, arrows, kept } = withKnownIds(read.model, await knownIds(tx, ctx));
    const after = await replaceModel(tx, ctx, of, before, { ...before.model, lanes, nodes, arrows, kept });
    return { version: after.version, notes: read.notes };
  });
}

async function knownIds(tx: Tx, ctx: Context): Promise<KnownIds> {
  const ids = async (table: string) => {
    const { rows } = await sql<{ id: string }>`
      SELECT id FROM ${sql.table(table)} WHERE organisation_id = ${ctx.organisationId}`.execute(tx);
    return new Set(rows.map(({ id }) => id));
  };
  return {
    teams: await ids('team'),
    phases: await ids('phase'),
    criteria: await ids('exit_criterion'),
    rhythmItems: await ids('rhythm_item'),
    blocks: await ids('process'),
  };
}
