import type { Server } from '#base/http/serve.ts';
import type { WallId } from '#base/kernel/id.ts';
import { Refusal } from '#base/kernel/refusal.ts';
import type { Exchange } from '#base/live/exchange.ts';
import type { LinkDoorkeeper } from '#base/public-links/link-doorkeeper.ts';
import { serveByLink } from '#base/public-links/serve-by-link.ts';

import { addWall, editWall, removeWall } from './commands.ts';
import * as contract from './contract.ts';
import { followByLink } from './follow-by-link.ts';
import { listWalls } from './queries.ts';
import { previewWall, showWall } from './show-wall.ts';

type Outside = { links: LinkDoorkeeper; exchange: Exchange };

export function wallRoutes(server: Server, { links, exchange }: Outside): void {
  const { serve } = server;
  serve(contract.listWalls, (ctx) => listWalls(ctx));
  serve(contract.addWall, addWall);
  serve(contract.editWall, editWall);
  serve(contract.removeWall, removeWall);
  serve(contract.previewWall, (ctx, { wallId }) => previewWall(ctx, wallId));
  serveByLink(server, links, 'wall', contract.openWall, ({ ctx, subjectId }) => {
    if (subjectId === null) throw new Refusal('not-found');
    return showWall(ctx, subjectId as WallId);
  });
  followByLink(server, links, exchange);
}
