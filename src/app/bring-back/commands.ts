import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { knownMigrations } from '#base/db/migrate.ts';
import { send } from '#base/jobs/send.ts';
import { allow, Refusal } from '#base/kernel/refusal.ts';
import type { Manifest } from '#app/export/archive/manifest.ts';
import { inTheWay, whoIsHere } from '#app/export/archive/in-the-way.ts';
import { openArchive, rowsOf } from '#app/export/archive/read-archive.ts';
import { archiveRefusals } from '#app/export/archive/refusals.ts';
import { sameMember } from '#app/export/archive/stand-in.ts';
import { may } from '#app/export/policy.ts';
import { chunksOf, sourceOf, type GivenFile } from '#app/import/reading/source.ts';

import type { BringBack, Told } from './contract.ts';
import { bringBackJob } from './job.ts';
import { bringBackIn } from './queries.ts';
import type {} from './table.ts';

export function refuse(because: keyof typeof archiveRefusals): never {
  throw new Refusal('refused', { because, says: archiveRefusals[because] });
}

/** Does something once: with the idempotency of the request, where there is one. */
export type Once = <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;

/** Keeps an archive until it is read back, in the place of one that waited. Refuses what is no archive. */
export async function giveArchive(
  ctx: Context,
  file: GivenFile,
  once: Once = (work) => work(ctx),
): Promise<BringBack> {
  allow(may.bringBack(ctx.actor));
  const told = await look(ctx, file);
  return once((inside) =>
    inside.transaction(async (tx) => {
      if ((await inTheWay(tx)).length > 0) refuse('not-empty');
      await refuseWhileRunning(tx);
      await tx.deleteFrom('bring_back').execute();
      const source = sourceOf(file);
      const own = { organisation_id: ctx.organisationId };
      const id = newId<string>();
      await tx
        .insertInto('bring_back')
        .values({
          ...own,
          id,
          file_name: file.name.slice(-200).replace(/\p{Cc}/gv, '') || 'archief.zip',
          size: source.size,
          told: JSON.stringify(told),
          created_at: ctx.now,
        })
        .execute();
      let position = 0;
      for await (const chunk of chunksOf(source)) {
        const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
        await tx
          .insertInto('bring_back_chunk')
          .values({ ...own, position: position++, bytes })
          .execute();
      }
      await audit(tx, ctx, {
        action: 'archive.drafted',
        subject: { kind: 'archive', id },
        after: { file: file.name, takenAt: told.takenAt, rows: told.rows },
      });
      return bringBackIn(tx, ctx);
    }),
  );
}

/** Has the archive that waits read back by a job. Refuses where something came in its way since. */
export async function startBringBack(ctx: Context): Promise<BringBack> {
  allow(may.bringBack(ctx.actor));
  return ctx.transaction(async (tx) => {
    const { id, state } = await lockArchive(tx);
    if (state === 'running') refuse('already-reading');
    if ((await inTheWay(tx)).length > 0) refuse('not-empty');
    const job_id = await send(tx, bringBackJob, { id });
    await tx
      .updateTable('bring_back')
      .set({ state: 'running', rows_done: 0, failure: null, stop_asked: false, finished_at: null, job_id })
      .execute();
    await audit(tx, ctx, { action: 'archive.started', subject: { kind: 'archive', id } });
    return bringBackIn(tx, ctx);
  });
}

/** Asks to stop reading back. Within seconds it has, and nothing of it stays. */
export async function stopBringBack(ctx: Context): Promise<BringBack> {
  allow(may.bringBack(ctx.actor));
  return ctx.transaction(async (tx) => {
    const stopped = await tx
      .updateTable('bring_back')
      .set({ stop_asked: true })
      .where('state', '=', 'running')
      .returning('id')
      .executeTakeFirst();
    if (!stopped) refuse('no-archive-there');
    await audit(tx, ctx, { action: 'archive.stopped', subject: { kind: 'archive', id: stopped.id } });
    return bringBackIn(tx, ctx);
  });
}

/** Puts the archive away. What it brought back stays. */
export async function dropArchive(ctx: Context): Promise<null> {
  allow(may.bringBack(ctx.actor));
  return ctx.transaction(async (tx) => {
    const { id } = await lockArchive(tx);
    await refuseWhileRunning(tx);
    await tx.deleteFrom('bring_back').execute();
    await audit(tx, ctx, { action: 'archive.discarded', subject: { kind: 'archive', id } });
    return null;
  });
}

async function lockArchive(tx: Tx) {
  const row = await tx.selectFrom('bring_back').select(['id', 'state']).forUpdate().executeTakeFirst();
  return row ?? refuse('no-archive-there');
}

async function refuseWhileRunning(tx: Tx): Promise<void> {
  const row = await tx.selectFrom('bring_back').select('state').executeTakeFirst();
  if (row?.state === 'running') refuse('already-reading');
}

async function look(ctx: Context, file: GivenFile): Promise<Told> {
  const { zip, manifest } = await openArchive(file);
  const here = await ctx.read(whoIsHere);
  const same = here && (await sameMember(zip, manifest, here).catch(() => refuse('archive-damaged')));
  const newest = (await knownMigrations()).at(-1)?.name;
  const count = (table: string) => rowsIn(manifest, table);
  return {
    organisation: manifest.organisation.name,
    takenAt: manifest.takenAt,
    older: manifest.schema !== newest,
    rows: rowsOf(manifest),
    counts: {
      deals: count('deal'),
      accounts: count('account'),
      contacts: count('contact'),
      activities: count('activity'),
      members: count('member'),
      files: count('stored_file'),
    },
    you: same?.name ?? null,
  };
}

const rowsIn = ({ tables }: Manifest, table: string): number =>
  tables.find(({ name }) => name === table)?.rows ?? 0;
