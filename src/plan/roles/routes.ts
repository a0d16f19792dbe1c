import type { Server } from '#base/http/serve.ts';

import * as commands from './commands.ts';
import * as contract from './contract.ts';
import { may } from './policy.ts';
import { listRoleAssignments } from './queries.ts';

export function roleRoutes({ serve }: Server): void {
  serve(contract.listRoles, async (ctx, input) => ({
    assignments: await listRoleAssignments(ctx, input),
    today: ctx.today,
    may: { edit: may.assignRoles(ctx.actor) },
  }));
  serve(contract.assignRole, commands.assignRole);
  serve(contract.editRole, commands.editRole);
  serve(contract.endRole, commands.endRole);
  serve(contract.removeRole, commands.removeRole);
}
