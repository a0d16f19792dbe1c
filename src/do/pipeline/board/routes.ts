import type { Server } from '#base/http/serve.ts';

import { may } from '../policy.ts';
import { setBoardView } from './board-view.ts';
import * as contract from './contract.ts';
import { getBoard } from './get-board.ts';
import { getBoardColumn } from './get-column.ts';
import { getBoardMoves } from './get-moves.ts';

export function boardRoutes({ serve }: Server): void {
  serve(contract.getBoard, async (ctx, input) => ({
    ...(await getBoard(ctx, input)),
    may: { create: may.createDeal(ctx.actor), overrideGate: may.overrideGate(ctx.actor) },
  }));
  serve(contract.getBoardColumn, getBoardColumn);
  serve(contract.getBoardMoves, getBoardMoves);
  serve(contract.setBoardView, setBoardView);
}
