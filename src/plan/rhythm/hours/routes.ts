import type { Server } from '#base/http/serve.ts';

import { may } from '../planner/policy.ts';
import * as commands from './commands.ts';
import * as contract from './contract.ts';
import * as queries from './queries.ts';

export function rhythmHoursRoutes({ serve }: Server): void {
  serve(contract.getRhythmSettings, async (ctx) => ({
    ...(await ctx.read((tx) => queries.rhythmSettings(tx, ctx))),
    may: { design: may.designRhythm(ctx.actor) },
  }));
  serve(contract.putRhythmSettings, commands.putRhythmSettings);
  serve(contract.getLearnedValue, (ctx) => queries.getLearnedValue(ctx));
  serve(contract.listRhythmTeam, (ctx) => queries.listRhythmTeam(ctx));
  serve(contract.putMemberWeek, commands.putMemberWeek);
  serve(contract.listAbsences, queries.listAbsences);
  serve(contract.addAbsence, commands.addAbsence);
  serve(contract.removeAbsence, commands.removeAbsence);
}
