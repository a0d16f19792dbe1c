import type { Server } from '#base/http/serve.ts';

import * as catalogueCommands from './catalogue-commands.ts';
import * as catalogue from './catalogue-contract.ts';
import * as commands from './commands.ts';
import * as contract from './contract.ts';
import { may } from './policy.ts';
import { listRoleAssignments } from './queries.ts';
import { listCatalogue } from './read-catalogue.ts';

export function roleRoutes({ serve }: Server): void {
  serve(contract.listRoles, async (ctx, input) => ({
    assignments: await listRoleAssignments(ctx, input),
    today: ctx.today,
    may: { edit: may.assignRoles(ctx.actor) },
  }));
  serve(catalogue.listCatalogue, async (ctx) => ({
    roles: await listCatalogue(ctx),
    may: { edit: may.editCatalogue(ctx.actor) },
  }));
  serve(catalogue.addRole, catalogueCommands.addRole);
  serve(catalogue.changeRole, catalogueCommands.changeRole);
  serve(contract.assignRole, commands.assignRole);
  serve(contract.editRole, commands.editRole);
  serve(contract.endRole, commands.endRole);
  serve(contract.removeRole, commands.removeRole);
}
