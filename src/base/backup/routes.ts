import type { Server } from '#base/http/serve.ts';
import { allow } from '#base/kernel/refusal.ts';

import { areScheduled, type AgreedBackups } from './agreed.ts';
import * as contract from './contract.ts';
import { may } from './policy.ts';
import { listBackups } from './queries.ts';

export function backupRoutes({ serve }: Server, agreed: AgreedBackups): void {
  serve(contract.listBackups, async (ctx) => {
    allow(may.seeBackups(ctx.actor));
    return {
      ...(await listBackups(ctx, agreed)),
      at: areScheduled(agreed) ? agreed.at : null,
      keep: agreed.keep,
      sealed: agreed.passphrase !== undefined,
    };
  });
}
