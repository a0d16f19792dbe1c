import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { FileId } from '#base/kernel/id.ts';
import { allow, found, Refusal } from '#base/kernel/refusal.ts';

import type { FileOwners } from '../owner.ts';
import { may } from '../policy.ts';
import { refusals } from '../refusals.ts';
import type {} from '../table.ts';

/** Deletes a file. The audit trail keeps what it was called and whose it was, not what it held. */
export async function deleteFile(
  ctx: Context,
  owners: FileOwners,
  { fileId }: { fileId: FileId },
): Promise<null> {
  return ctx.transaction(async (tx) => {
    const { ownerKind, ownerId, ...file } = found(
      await tx
        .selectFrom('stored_file')
        .where('organisation_id', '=', ctx.organisationId)
        .where('id', '=', fileId)
        .select([
          'id',
          'name',
          'media_type as mediaType',
          'size',
          'sha256',
          'added_by_id as addedById',
          'owner_kind as ownerKind',
          'owner_id as ownerId',
        ])
        .forUpdate()
        .executeTakeFirst(),
    );
    const rights = await owners[ownerKind].rights(tx, ctx, ownerId);
    if (rights.kept.includes(file.id))
      throw new Refusal('refused', { because: 'file-kept', says: refusals['file-kept'] });
    allow(may.deleteFile(ctx.actor, file, rights));
    await tx
      .deleteFrom('stored_file')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', file.id)
      .execute();
    await audit(tx, ctx, {
      action: 'file.deleted',
      subject: { kind: 'file', id: file.id },
      before: { ...file, ownerKind, ownerId },
    });
    return null;
  });
}
