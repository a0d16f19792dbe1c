import type { FileId } from '#base/kernel/id.ts';

import { getFileContent, previewFile } from '../contract.ts';

export const contentPath = (id: FileId) => getFileContent.path.replace(':fileId', id);
export const previewPath = (id: FileId) => previewFile.path.replace(':fileId', id);
