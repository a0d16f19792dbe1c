import { ApiProblem } from '#base/ui-kit/client.ts';

import { addFile, type StoredFile } from '../contract.ts';
import type { FileOwnerKind } from '../words.ts';

export type Owner = { kind: FileOwnerKind; id: string };
export type Sending = { done: Promise<StoredFile>; stop(): void };

/**
 * Sends one file to its owner. `fetch` does not tell how far it is; this does.
 * @param onProgress the part that has gone, 0 to 1
 */
export function sendFile(owner: Owner, file: File, onProgress: (part: number) => void): Sending {
  const request = new XMLHttpRequest();
  const done = new Promise<StoredFile>((resolve, reject) => {
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total === 0 ? 0 : loaded / total),
    );
    request.addEventListener('load', () => {
      const body = answerOf(request);
      if (request.status < 300) resolve(body as StoredFile);
      else reject(new ApiProblem(request.status, body as Record<string, unknown>));
    });
    request.addEventListener('error', () => reject(new Error('connection lost')));
    request.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
  });
  request.open(
    'POST',
    addFile.path.replace(':ownerKind', owner.kind).replace(':ownerId', encodeURIComponent(owner.id)),
  );
  request.setRequestHeader('accept', 'application/json');
  request.setRequestHeader('idempotency-key', crypto.randomUUID());
  const form = new FormData();
  form.append('file', file, file.name);
  request.send(form);
  return { done, stop: () => request.abort() };
}

function answerOf(request: XMLHttpRequest): unknown {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return {};
  }
}
