import type { Server } from '#base/http/serve.ts';

import { addPublicLink, revokePublicLink } from './commands.ts';
import * as contract from './contract.ts';
import type { PublicLinks } from './kinds.ts';
import { listPublicLinks } from './queries.ts';

/** @param kinds who may have which secret links, and where they lead */
export function publicLinkRoutes(
  { serve }: Server,
  kinds: PublicLinks,
  { address }: { address: string },
): void {
  serve(contract.listPublicLinks, async (ctx, input) => ({
    links: await listPublicLinks(ctx, kinds, input),
  }));
  serve(contract.addPublicLink, (ctx, input) => addPublicLink(ctx, kinds, address, input));
  serve(contract.revokePublicLink, revokePublicLink);
}
