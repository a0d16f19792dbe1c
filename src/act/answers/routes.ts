import type { Server } from '#base/http/serve.ts';

import * as commands from './commands.ts';
import * as contract from './contract.ts';

export function answerRoutes({ serve }: Server): void {
  serve(contract.takeToMeeting, commands.takeToMeeting);
  serve(contract.explainSignal, commands.explainSignal);
  serve(contract.decideOnSignal, commands.decideOnSignal);
  serve(contract.setSignalAside, commands.setSignalAside);
  serve(contract.reopenSignal, commands.reopenSignal);
  serve(contract.judgeSignal, commands.judgeSignal);
}
