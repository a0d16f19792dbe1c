import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/people/table.ts';
import type { FileId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import type { StoredFile } from '../contract.ts';
import type { FileOwners, FileRights } from '../owner.ts';
import { may } from '../policy.ts';
import { previewOf } from '../rules/media-types.ts';
import type {} from '../table.ts';
import type { FileOwnerKind } from '../words.ts';

/** The files of one owner, newest first. */
export async function listFiles(
  ctx: Context,
  owners: FileOwners,
  { ownerKind, ownerId }: { ownerKind: FileOwnerKind; ownerId: string },
): Promise<{ files: StoredFile[]; may: { add: boolean } }> {
  return ctx.read(async (tx) => {
    const rights = await owners[ownerKind].rights(tx, ctx, ownerId);
    const rows = await filesQuery(tx, ctx)
      .where('f.owner_kind', '=', ownerKind)
      .where('f.owner_id', '=', ownerId)
      .orderBy('f.created_at', 'desc')
      .orderBy('f.id', 'desc')
      .execute();
    return { files: rows.map((row) => toFile(ctx, row, rights)), may: { add: rights.add } };
  });
}

/** One file, by who may see its owner. */
export async function getFile(tx: Tx, ctx: Context, owners: FileOwners, id: FileId): Promise<StoredFile> {
  const row = found(await filesQuery(tx, ctx).where('f.id', '=', id).executeTakeFirst());
  return toFile(ctx, row, await owners[row.owner_kind].rights(tx, ctx, row.owner_id));
}

export function filesQuery(tx: Tx, ctx: Context) {
  return tx
    .selectFrom('stored_file as f')
    .leftJoin('member', (on) =>
      on.onRef('member.organisation_id', '=', 'f.organisation_id').onRef('member.id', '=', 'f.added_by_id'),
    )
    .where('f.organisation_id', '=', ctx.organisationId)
    .select([
      'f.id',
      'f.name',
      'f.media_type',
      'f.size',
      'f.sha256',
      'f.owner_kind',
      'f.owner_id',
      'f.added_by_id',
      'member.name as added_by_name',
      'f.created_at',
    ]);
}

type Raw = Awaited<ReturnType<ReturnType<typeof filesQuery>['execute']>>[number];

export function toFile(ctx: Context, raw: Raw, rights: FileRights): StoredFile {
  return {
    id: raw.id,
    name: raw.name,
    mediaType: raw.media_type,
    size: raw.size,
    sha256: raw.sha256,
    owner: { kind: raw.owner_kind, id: raw.owner_id },
    addedBy: raw.added_by_id === null ? null : { id: raw.added_by_id, name: raw.added_by_name ?? '' },
    addedAt: raw.created_at.toISOString(),
    preview: previewOf(raw.media_type),
    may: { delete: may.deleteFile(ctx.actor, { id: raw.id, addedById: raw.added_by_id }, rights) },
  };
}
