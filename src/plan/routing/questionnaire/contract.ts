import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { idOf, isoDateField, localTextField } from '#base/http/fields.ts';

import { contactSides } from '../routing.ts';
import type { PanelAnswerId } from './answer.ts';

const codeField = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[a-z0-9-]+$/);
const saidShape = z.object({
  kind: codeField,
  channel: codeField,
  withinMinutes: z.int().min(1).max(43_200).nullable().meta({ description: 'minutes of opening hours' }),
});
const byLink = { token: z.string().max(200), side: z.enum(contactSides) };
const named = z.array(z.object({ code: codeField, name: localTextField(60) }));

export const openQuestionnaire = endpoint({
  method: 'GET',
  path: '/api/v1/open/:token/questionnaire/:side',
  summary: 'What a customer is asked: which channels and kinds of contact there are to choose from',
  for: 'everyone',
  input: z.object(byLink),
  output: z.object({ organisation: z.string(), linkId: z.uuid(), channels: named, kinds: named }),
});

export const answerQuestionnaire = endpoint({
  method: 'POST',
  path: '/api/v1/open/:token/questionnaire/:side',
  summary: 'Answer the questionnaire that a secret link opens; the same respondent changes the answer',
  for: 'everyone',
  input: z.object({
    ...byLink,
    respondent: z.uuid().meta({ description: 'a number that the browser made up, kept as a hash only' }),
    said: z.array(saidShape).max(60),
    wish: z.string().trim().max(1000).default(''),
  }),
  output: z.null(),
});

export const panelAnswerShape = z.object({
  id: idOf<PanelAnswerId>(),
  side: z.enum(contactSides),
  round: z.string().nullable(),
  said: z.array(saidShape),
  wish: z.string(),
  on: isoDateField,
});

export const listPanelAnswers = endpoint({
  method: 'GET',
  path: '/api/v1/panel-answers',
  summary:
    'What customers answered to the questionnaire, without names; the newest first, two thousand at most',
  input: z.object({}),
  output: z.object({ answers: z.array(panelAnswerShape) }),
});

export const removePanelAnswer = endpoint({
  method: 'DELETE',
  path: '/api/v1/panel-answers/:answerId',
  summary: 'Take one answer to the questionnaire out',
  input: z.object({ answerId: idOf<PanelAnswerId>() }),
  output: z.null(),
});
