import type { Server } from '#base/http/serve.ts';

import * as commands from './commands.ts';
import * as contract from './contract.ts';
import { may } from './policy.ts';
import { listCompetitors, listProducts } from './queries.ts';

export function offeringRoutes(server: Server): void {
  server.serve(contract.listProducts, async (ctx, { archived }) => ({
    products: await listProducts(ctx, { archived: archived ?? false }),
    may: { edit: may.editOffering(ctx.actor) },
  }));
  server.serve(contract.addProduct, commands.addProduct);
  server.serve(contract.editProduct, commands.editProduct);
  server.serve(contract.archiveProduct, (ctx, input) => commands.setProductArchived(ctx, input, true));
  server.serve(contract.restoreProduct, (ctx, input) => commands.setProductArchived(ctx, input, false));
  server.serve(contract.listCompetitors, async (ctx, { archived }) => ({
    competitors: await listCompetitors(ctx, { archived: archived ?? false }),
    may: { edit: may.editOffering(ctx.actor) },
  }));
  server.serve(contract.addCompetitor, commands.addCompetitor);
  server.serve(contract.editCompetitor, commands.editCompetitor);
  server.serve(contract.archiveCompetitor, (ctx, input) => commands.setCompetitorArchived(ctx, input, true));
  server.serve(contract.restoreCompetitor, (ctx, input) => commands.setCompetitorArchived(ctx, input, false));
}
