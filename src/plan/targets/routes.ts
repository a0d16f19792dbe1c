import type { Server } from '#base/http/serve.ts';
import { weekOf } from '#base/kernel/date.ts';

import { arrangeKpis } from './arrange-kpis.ts';
import * as commands from './commands.ts';
import * as contract from './contract.ts';
import { may } from './policy.ts';
import { previewKpi } from './preview.ts';
import { listKpis } from './queries.ts';
import { removeKpiTarget, setKpiTarget } from './target-commands.ts';

export function targetRoutes({ serve }: Server): void {
  serve(contract.listKpis, async (ctx) => ({
    ...(await listKpis(ctx)),
    thisWeek: weekOf(ctx.today),
    may: { define: may.defineKpis(ctx.actor) },
  }));
  serve(contract.beginKpis, (ctx) => commands.beginKpis(ctx));
  serve(contract.previewKpi, previewKpi);
  serve(contract.addKpi, commands.addKpi);
  serve(contract.editKpi, commands.editKpi);
  serve(contract.setKpiTarget, setKpiTarget);
  serve(contract.arrangeKpis, arrangeKpis);
  serve(contract.removeKpiTarget, removeKpiTarget);
}
