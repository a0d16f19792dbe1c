import type { Server } from '#base/http/serve.ts';

import * as commands from './commands.ts';
import * as contract from './contract.ts';
import { getOwnCalendar, listOwnAppointments } from './queries.ts';

export function ownCalendarRoutes({ serve }: Server, settings: commands.CalendarSettings): void {
  serve(contract.getOwnCalendar, (ctx) => getOwnCalendar(ctx));
  serve(contract.listOwnAppointments, listOwnAppointments);
  serve(contract.putOwnCalendar, (ctx, input) => commands.putOwnCalendar(ctx, input, settings));
  serve(contract.fetchOwnCalendar, (ctx) => commands.fetchOwnCalendar(ctx));
  serve(contract.removeOwnCalendar, (ctx) => commands.removeOwnCalendar(ctx));
}
