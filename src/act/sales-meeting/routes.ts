import { inputOf, type Server } from '#base/http/serve.ts';
import { parseInput } from '#base/http/problem.ts';

import { agreeOn } from './commands/agree-on.ts';
import { addSeries, editSeries } from './commands/change-series.ts';
import { closeMeeting, reopenMeeting } from './commands/close-meeting.ts';
import { beginMeeting, goTo, leadMeeting, moveMeeting } from './commands/hold-meeting.ts';
import { addItem, editItem, voteFor } from './commands/items.ts';
import { beThere } from './commands/presence.ts';
import * as contract from './contract.ts';
import { printStoredMinutes } from './minutes/print-minutes.ts';
import { may } from './policy.ts';
import { readMeeting } from './queries/get-meeting.ts';
import { listMeetings } from './queries/list-meetings.ts';
import { listSeries } from './queries/list-series.ts';

export function meetingRoutes({ app, doorkeeper, endpoints, serve }: Server): void {
  serve(contract.listSeries, async (ctx, input) => ({
    series: await listSeries(ctx, { archived: input.archived ?? false }),
    may: { add: may.addSeries(ctx.actor, 'one-to-one') },
  }));
  serve(contract.addSeries, addSeries);
  serve(contract.editSeries, editSeries);
  serve(contract.listMeetings, listMeetings);
  serve(contract.getMeeting, (ctx, { meetingId }) => readMeeting(ctx, meetingId));
  serve(contract.moveMeeting, moveMeeting);
  serve(contract.beginMeeting, beginMeeting);
  serve(contract.leadMeeting, leadMeeting);
  serve(contract.goTo, goTo);
  serve(contract.addItem, addItem);
  serve(contract.editItem, editItem);
  serve(contract.voteFor, voteFor);
  serve(contract.agreeOn, agreeOn);
  serve(contract.beThere, beThere);
  serve(contract.closeMeeting, closeMeeting);
  serve(contract.reopenMeeting, reopenMeeting);

  endpoints.push(contract.printMinutes);
  app.get(contract.printMinutes.path, async (request, reply) => {
    const ctx = await doorkeeper.admit(request);
    const { meetingId } = parseInput(contract.printMinutes.input, inputOf(request), ctx.language);
    const { name, bytes } = await printStoredMinutes(ctx, meetingId);
    return reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'")
      .header('cache-control', 'no-store')
      .send(bytes);
  });
}
