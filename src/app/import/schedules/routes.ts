import type { Server } from '#base/http/serve.ts';

import {
  addSchedule,
  changeSchedule,
  deleteSchedule,
  runScheduleNow,
  type FetchSettings,
} from './commands.ts';
import * as contract from './contract.ts';
import { listSchedules } from './queries.ts';

export function scheduleRoutes({ serve }: Server, settings: FetchSettings): void {
  serve(contract.listSchedules, (ctx) => listSchedules(ctx, settings));
  serve(contract.addSchedule, async (ctx, input) => ({
    scheduleId: await addSchedule(ctx, settings, input),
  }));
  serve(contract.changeSchedule, (ctx, input) => changeSchedule(ctx, settings, input));
  serve(contract.runScheduleNow, runScheduleNow);
  serve(contract.deleteSchedule, deleteSchedule);
}
