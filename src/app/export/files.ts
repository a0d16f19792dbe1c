import type { FileOwner } from '#base/files/owner.ts';
import type { ExportId } from '#base/kernel/id.ts';

import { readExport } from './queries.ts';

/** The file of an export: for whoever asked for it, and administrators. It goes with the export. */
export const exportFiles: FileOwner = {
  async rights(tx, ctx, ownerId) {
    const { fileId } = await readExport(tx, ctx, ownerId as ExportId);
    return { add: false, deleteOfOthers: false, kept: fileId === null ? [] : [fileId] };
  },
};
