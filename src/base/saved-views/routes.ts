import type { Server } from '#base/http/serve.ts';

import * as commands from './commands.ts';
import * as contract from './contract.ts';
import { listViews } from './queries.ts';

export function savedViewRoutes({ serve }: Server): void {
  serve(contract.listViews, listViews);
  serve(contract.saveView, commands.saveView);
  serve(contract.chooseOpeningView, commands.chooseOpeningView);
  serve(contract.editView, commands.editView);
  serve(contract.deleteView, commands.deleteView);
}
