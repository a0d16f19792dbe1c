import type { Server } from '#base/http/serve.ts';

import { readNotices } from './commands.ts';
import * as contract from './contract.ts';
import { listNotices } from './queries.ts';

export function noticeRoutes({ serve }: Server): void {
  serve(contract.listNotices, (ctx) => listNotices(ctx));
  serve(contract.readNotices, readNotices);
}
