import type { Server } from '#base/http/serve.ts';

import { putElsewhereOnce, takeBackException } from './commands.ts';
import * as contract from './contract.ts';
import { listRhythmExceptions } from './queries.ts';

export function rhythmExceptionRoutes({ serve }: Server): void {
  serve(contract.listRhythmExceptions, listRhythmExceptions);
  serve(contract.putElsewhereOnce, putElsewhereOnce);
  serve(contract.takeBackException, takeBackException);
}
