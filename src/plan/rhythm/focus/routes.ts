import type { Server } from '#base/http/serve.ts';

import * as commands from './commands.ts';
import * as contract from './contract.ts';
import { getFocus } from './queries.ts';

export function focusRoutes({ serve }: Server): void {
  serve(contract.getFocus, (ctx) => getFocus(ctx));
  serve(contract.beginFocus, commands.beginFocus);
  serve(contract.startFocus, commands.startFocus);
  serve(contract.interruptFocus, commands.interruptFocus);
  serve(contract.resumeFocus, commands.resumeFocus);
  serve(contract.endFocus, commands.endFocus);
  serve(contract.removeFocus, commands.removeFocus);
}
