import type { Server } from '#base/http/serve.ts';

import * as commands from './commands.ts';
import * as contract from './contract.ts';
import { may } from './policy.ts';
import { listRhythmItems } from './queries.ts';
import { walkProgress } from './rules/checklist.ts';

export function rhythmRoutes({ serve }: Server): void {
  serve(contract.listRhythmItems, async (ctx) => {
    const items = await listRhythmItems(ctx);
    return {
      items,
      progress: walkProgress(items),
      may: { design: may.designRhythm(ctx.actor), judge: may.judgeItems(ctx.actor) },
    };
  });
  serve(contract.beginChecklist, (ctx) => commands.beginChecklist(ctx));
  serve(contract.addRhythmItem, commands.addRhythmItem);
  serve(contract.editRhythmItem, commands.editRhythmItem);
  serve(contract.judgeRhythmItem, commands.judgeRhythmItem);
}
