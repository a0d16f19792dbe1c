import { once } from '#base/http/idempotency.ts';
import type { Server } from '#base/http/serve.ts';
import { allow } from '#base/kernel/refusal.ts';
import { may } from '#app/export/policy.ts';
import { receiveFiles, type Bounds } from '#app/import/keeping/receive-files.ts';

import { dropArchive, giveArchive, refuse, startBringBack, stopBringBack } from './commands.ts';
import * as contract from './contract.ts';
import { readBringBack } from './queries.ts';

const mostArchiveBytes = 4 * 1024 ** 3;

const bounds: Bounds = {
  files: 1,
  fileBytes: mostArchiveBytes,
  setBytes: mostArchiveBytes,
  tooLarge: () => refuse('archive-too-large'),
};

export function bringBackRoutes(server: Server): void {
  const { serve, app, doorkeeper, endpoints } = server;
  serve(contract.getBringBack, readBringBack);
  serve(contract.startBringBack, startBringBack);
  serve(contract.stopBringBack, stopBringBack);
  serve(contract.dropArchive, dropArchive);
  endpoints.push(contract.giveArchive);
  app.post(contract.giveArchive.path, async (request, reply) => {
    const ctx = await doorkeeper.admit(request);
    allow(may.bringBack(ctx.actor));
    const key = request.headers['idempotency-key'];
    const given = await receiveFiles(
      request,
      async ([file]) => {
        if (!file) return refuse('no-archive');
        return giveArchive(ctx, file, (work) =>
          typeof key === 'string'
            ? once(ctx, { key, request: ['POST', request.url, file.name, file.sha256] }, work)
            : work(ctx),
        );
      },
      bounds,
    );
    return reply.send(given);
  });
}
