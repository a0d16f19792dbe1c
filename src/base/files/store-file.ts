import { createHash } from 'node:crypto';

import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { FileId } from '#base/kernel/id.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import { refusals } from './refusals.ts';
import { fileName } from './rules/file-name.ts';
import { sniffMediaType } from './rules/sniff-media-type.ts';
import type {} from './table.ts';
import type { FileOwnerKind } from './words.ts';

const chunkBytes = 256 * 1024;

/**
 * Keeps a file with its owner; no more than a piece of it is in memory at a time. Refuses what is empty and what is
 * of no kind that is kept. Whoever calls has made sure that this may be done.
 */
export async function storeFile(
  tx: Tx,
  ctx: Context,
  file: {
    owner: { kind: FileOwnerKind; id: string };
    name: string;
    bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  },
): Promise<FileId> {
  const id = newId<FileId>(ctx.now.getTime());
  const place = { organisation_id: ctx.organisationId, id };
  const hash = createHash('sha256');
  let size = 0;
  let position = 0;
  for await (const bytes of inChunks(file.bytes)) {
    if (position === 0) await begin(tx, ctx, id, file, bytes);
    hash.update(bytes);
    size += bytes.length;
    await tx
      .insertInto('file_chunk')
      .values({ organisation_id: ctx.organisationId, file_id: id, position: position++, bytes })
      .execute();
  }
  if (position === 0) throw new Refusal('refused', { because: 'file-empty', says: refusals['file-empty'] });
  const after = await tx
    .updateTable('stored_file')
    .set({ size, sha256: hash.digest('hex') })
    .where('organisation_id', '=', place.organisation_id)
    .where('id', '=', id)
    .returning(['name', 'media_type as mediaType', 'size', 'sha256', 'owner_kind', 'owner_id'])
    .executeTakeFirstOrThrow();
  await audit(tx, ctx, { action: 'file.added', subject: { kind: 'file', id }, after });
  return id;
}

async function begin(
  tx: Tx,
  ctx: Context,
  id: FileId,
  { owner, name }: { owner: { kind: FileOwnerKind; id: string }; name: string },
  head: Uint8Array,
): Promise<void> {
  const mediaType = sniffMediaType(head, name);
  if (mediaType === null) throw new Refusal('refused', { because: 'file-kind', says: refusals['file-kind'] });
  await tx
    .insertInto('stored_file')
    .values({
      organisation_id: ctx.organisationId,
      id,
      name: fileName(name, mediaType),
      media_type: mediaType,
      size: 0,
      sha256: '',
      owner_kind: owner.kind,
      owner_id: owner.id,
      added_by_id: memberOf(ctx.actor),
      created_at: ctx.now,
    })
    .execute();
}

/** The same bytes in pieces of one size, the last one smaller. */
async function* inChunks(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const part of bytes) {
    waiting.push(part);
    length += part.length;
    if (length < chunkBytes) continue;
    const whole = Buffer.concat(waiting);
    let start = 0;
    for (; whole.length - start >= chunkBytes; start += chunkBytes)
      yield whole.subarray(start, start + chunkBytes);
    waiting = start < whole.length ? [whole.subarray(start)] : [];
    length = whole.length - start;
  }
  if (length > 0) yield Buffer.concat(waiting);
}
