import type { Server } from '#base/http/serve.ts';

import { addAction } from './commands/add-action.ts';
import { editAction } from './commands/edit-action.ts';
import { completeAction, dropAction, reopenAction } from './commands/end-action.ts';
import * as contract from './contract.ts';
import { may } from './policy.ts';
import { readAction } from './queries/action-row.ts';
import { listActions } from './queries/list-actions.ts';

export function actionRoutes({ serve }: Server): void {
  serve(contract.listActions, async (ctx, input) => ({
    ...(await listActions(ctx, input)),
    may: { add: may.addAction(ctx.actor), seeTeam: may.seeTeam(ctx.actor) },
  }));
  serve(contract.getAction, (ctx, { actionId }) => ctx.read((tx) => readAction(tx, ctx, actionId)));
  serve(contract.addAction, addAction);
  serve(contract.editAction, editAction);
  serve(contract.completeAction, completeAction);
  serve(contract.dropAction, dropAction);
  serve(contract.reopenAction, reopenAction);
}
