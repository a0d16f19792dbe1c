import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { idOf } from '#base/http/fields.ts';
import type { FileId, MemberId } from '#base/kernel/id.ts';

import { fileOwnerKinds } from './words.ts';

export const fileShape = z.object({
  id: idOf<FileId>(),
  name: z.string(),
  /** By what the file holds, not by its name. */
  mediaType: z.string(),
  /** In bytes. */
  size: z.int(),
  sha256: z.string(),
  owner: z.object({ kind: z.enum(fileOwnerKinds), id: z.string() }),
  addedBy: z.object({ id: idOf<MemberId>(), name: z.string() }).nullable(),
  addedAt: z.iso.datetime(),
  /** How it can be looked at on the spot; null where it can only be downloaded. */
  preview: z.enum(['picture', 'pdf']).nullable(),
  may: z.object({ delete: z.boolean() }),
});
export type StoredFile = z.output<typeof fileShape>;

const owner = { ownerKind: z.enum(fileOwnerKinds), ownerId: idOf<string>() };
const fileId = idOf<FileId>();

export const listFiles = endpoint({
  method: 'GET',
  path: '/api/v1/files-of/:ownerKind/:ownerId',
  summary:
    'The files of a deal, an account, a quote, a consent of the staff or the organisation itself, newest first',
  input: z.object(owner),
  output: z.object({ files: z.array(fileShape), may: z.object({ add: z.boolean() }) }),
});

export const addFile = endpoint({
  method: 'POST',
  path: '/api/v1/files-of/:ownerKind/:ownerId',
  summary: 'Add a file (multipart/form-data, one file of up to 25 MB)',
  input: z.object(owner),
  output: fileShape,
});

export const getFileContent = endpoint({
  method: 'GET',
  path: '/api/v1/files/:fileId/content',
  summary: 'What a file holds, to be saved',
  input: z.object({ fileId }),
  output: z.string(),
});

export const previewFile = endpoint({
  method: 'GET',
  path: '/api/v1/files/:fileId/preview',
  summary: 'A picture or a PDF, to be looked at on the spot',
  input: z.object({ fileId }),
  output: z.string(),
});

export const deleteFile = endpoint({
  method: 'DELETE',
  path: '/api/v1/files/:fileId',
  summary: 'Delete a file',
  input: z.object({ fileId }),
  output: z.null(),
});
