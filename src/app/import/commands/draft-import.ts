import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { ImportId } from '#base/kernel/id.ts';
import { allow } from '#base/kernel/refusal.ts';

import { keepFiles } from '../keeping/keep-files.ts';
import { unpackAll } from '../keeping/unpack.ts';
import { withFolder } from '../keeping/on-disk.ts';
import { mostFiles } from '../limits.ts';
import { may } from '../policy.ts';
import { planFor, surveySet } from '../propose.ts';
import type { GivenFile } from '../reading/source.ts';
import { refuse, refusingUnreadable } from '../refuse.ts';

const keepDraftsDays = 30;

/** Does something once: with the idempotency of the request, where there is one. */
export type Once = <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;

/**
 * Takes files in and proposes what they mean; nothing is imported yet. A zip counts as the tables in it. Refuses a
 * file that holds no table.
 */
export async function draftImport(
  ctx: Context,
  files: readonly GivenFile[],
  once: Once = (work) => work(ctx),
): Promise<ImportId> {
  allow(may.import(ctx.actor));
  if (files.length === 0) refuse('no-files');
  return withFolder(async (folder) => {
    const unpacked = await refusingUnreadable(() => unpackAll(files, folder));
    if (unpacked.length > mostFiles) refuse('too-many-files');
    const given = uniqueNames(unpacked).map((file, at) => ({ id: newId<string>(Date.now() + at), file }));
    const opened = await refusingUnreadable(() => surveySet(ctx, given));
    const plan = await refusingUnreadable(() => planFor(ctx, opened, { cycleId: null }));
    return once((inside) =>
      inside.transaction(async (tx) => {
        const importId = newId<ImportId>();
        await forgetOldDrafts(tx, ctx);
        await tx
          .insertInto('import')
          .values({
            organisation_id: ctx.organisationId,
            id: importId,
            plan: JSON.stringify(plan),
            survey: JSON.stringify(opened.map(({ survey }) => survey)),
            started_by_id: memberOf(ctx.actor),
            failure: null,
            created_at: ctx.now,
            started_at: null,
            finished_at: null,
          })
          .execute();
        await keepFiles(tx, ctx, importId, given);
        await audit(tx, ctx, {
          action: 'import.drafted',
          subject: { kind: 'import', id: importId },
          after: { files: given.map(({ file }) => file.name) },
        });
        return importId;
      }),
    );
  });
}

/** `deals.csv` twice becomes `deals.csv` and `deals (2).csv`. */
function uniqueNames<F extends { name: string }>(files: readonly F[]): F[] {
  const taken = new Set<string>();
  return files.map((file) => {
    // What cannot be stored, or would break the line that names the file, is left out of its name.
    const name = file.name.slice(-200).replace(/\p{Cc}|^[\udc00-\udfff]/gv, '') || 'file';
    const dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length;
    let unique = name;
    for (let n = 2; taken.has(unique); n++) unique = `${name.slice(0, dot)} (${n})${name.slice(dot)}`;
    taken.add(unique);
    return { ...file, name: unique };
  });
}

async function forgetOldDrafts(tx: Tx, ctx: Context): Promise<void> {
  await tx
    .deleteFrom('import')
    .where('organisation_id', '=', ctx.organisationId)
    .where('status', '=', 'draft')
    .where('created_at', '<', new Date(ctx.now.getTime() - keepDraftsDays * 86_400_000))
    .execute();
}
