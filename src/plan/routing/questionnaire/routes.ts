import { placeOf } from '#base/auth/attempts.ts';
import { presentMillis } from '#base/db/clock.ts';
import { parseInput } from '#base/http/problem.ts';
import { inputOf, type Server } from '#base/http/serve.ts';
import { Refusal } from '#base/kernel/refusal.ts';
import type { LinkDoorkeeper } from '#base/public-links/link-doorkeeper.ts';
import { withinPace, type Counts } from '#base/public-links/rules.ts';

import { contactSides, type ContactSide } from '../routing.ts';
import { answerQuestionnaire, removePanelAnswer } from './commands.ts';
import * as contract from './contract.ts';
import { kindOfLink } from './kind-of-link.ts';
import { listPanelAnswers, openQuestionnaire } from './queries.ts';

/** From one place so many answers an hour: a whole office can answer, a program cannot go on. */
const answerPace = { most: 30, millis: 3_600_000 };

/** Binds the questionnaire, which its link opens, and what came of it. */
export function questionnaireRoutes({ app, endpoints, serve }: Server, links: LinkDoorkeeper): void {
  const answered: Counts = new Map();
  const kindFor = (params: unknown) => {
    const side = contactSides.find((one) => one === (params as { side?: string }).side);
    if (side === undefined) throw new Refusal('not-found');
    return kindOfLink[side satisfies ContactSide];
  };
  endpoints.push(contract.openQuestionnaire, contract.answerQuestionnaire);
  app.get(contract.openQuestionnaire.path, async (request, reply) => {
    const { ctx, linkId } = await links.open(request, reply, kindFor(request.params));
    return reply.send(await openQuestionnaire(ctx, linkId));
  });
  app.post(contract.answerQuestionnaire.path, async (request, reply) => {
    const opened = await links.openToAnswer(request, reply, kindFor(request.params));
    const input = parseInput(contract.answerQuestionnaire.input, inputOf(request), opened.ctx.language);
    if (!withinPace(answered, `${opened.linkId} ${placeOf(request.ip)}`, answerPace, presentMillis()))
      throw new Refusal('too-many');
    await answerQuestionnaire(opened, input);
    return reply.code(204).send();
  });
  serve(contract.listPanelAnswers, listPanelAnswers);
  serve(contract.removePanelAnswer, removePanelAnswer);
}
