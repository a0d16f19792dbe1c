import type { Server } from '#base/http/serve.ts';

import { rolesOn } from '../roles/queries.ts';
import * as commands from './commands.ts';
import * as contract from './contract.ts';
import * as marks from './mark-commands.ts';
import { may } from './policy.ts';
import { listRhythmItems } from './queries.ts';
import { walkProgress } from './rules/checklist.ts';
import { headcountOf } from './rules/weekly-hours.ts';

export function rhythmRoutes({ serve }: Server): void {
  serve(contract.listRhythmItems, async (ctx) => {
    const items = await listRhythmItems(ctx);
    return {
      items,
      progress: walkProgress(items),
      headcount: headcountOf(await rolesOn(ctx, ctx.today)),
      may: { design: may.designRhythm(ctx.actor), judge: may.judgeItems(ctx.actor) },
    };
  });
  serve(contract.beginChecklist, (ctx) => commands.beginChecklist(ctx));
  serve(contract.addRhythmItem, commands.addRhythmItem);
  serve(contract.editRhythmItem, commands.editRhythmItem);
  serve(contract.restoreRhythmItem, commands.restoreRhythmItem);
  serve(contract.listRhythmMarks, async (ctx, { itemId }) => ({
    rows: await marks.listRhythmMarks(ctx, itemId),
  }));
  serve(contract.markRhythmItem, marks.markRhythmItem);
  serve(contract.unmarkRhythmItem, marks.unmarkRhythmItem);
  serve(contract.judgeRhythmItem, commands.judgeRhythmItem);
  serve(contract.judgeRhythmItems, commands.judgeRhythmItems);
}
