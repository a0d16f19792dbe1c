import type { FastifyReply } from 'fastify';

import { parseInput } from '#base/http/problem.ts';
import { inputOf, type Server } from '#base/http/serve.ts';

import { designRhythmPlan, stopRhythmDesign } from './commands/design-plan.ts';
import { publishRhythmPlan } from './commands/publish-plan.ts';
import { addRhythmPlan, editRhythmPlan, removeRhythmPlan } from './commands/write-plans.ts';
import * as contract from './contract.ts';
import { previewRhythmPublication } from './preview-publication.ts';
import { printTeamPoster, printWeekCard } from './print/print-rhythm.ts';
import * as queries from './queries.ts';

export function rhythmPlanRoutes({ serve, app, doorkeeper, endpoints }: Server): void {
  serve(contract.listRhythmPlans, (ctx) => queries.listRhythmPlans(ctx));
  serve(contract.getRhythmPlan, queries.getRhythmPlan);
  serve(contract.addRhythmPlan, addRhythmPlan);
  serve(contract.editRhythmPlan, editRhythmPlan);
  serve(contract.removeRhythmPlan, removeRhythmPlan);
  serve(contract.designRhythmPlan, designRhythmPlan);
  serve(contract.stopRhythmDesign, stopRhythmDesign);
  serve(contract.publishRhythmPlan, publishRhythmPlan);
  serve(contract.previewRhythmPublication, previewRhythmPublication);
  serve(contract.getRhythmWeeks, queries.getRhythmWeeks);

  endpoints.push(contract.printWeekCard, contract.printTeamPoster);
  app.get(contract.printWeekCard.path, async (request, reply) => {
    const ctx = await doorkeeper.admit(request);
    const input = parseInput(contract.printWeekCard.input, inputOf(request), ctx.language);
    return sent(reply, await printWeekCard(ctx, input));
  });
  app.get(contract.printTeamPoster.path, async (request, reply) => {
    const ctx = await doorkeeper.admit(request);
    const input = parseInput(contract.printTeamPoster.input, inputOf(request), ctx.language);
    return sent(reply, await printTeamPoster(ctx, input));
  });
}

const sent = (reply: FastifyReply, { name, bytes }: { name: string; bytes: Buffer }) =>
  reply
    .header('content-type', 'application/pdf')
    .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'")
    .header('cache-control', 'no-store')
    .send(bytes);
