import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { idOf, manyOf, versionField, weekField } from '#base/http/fields.ts';
import type { FigureCommentId, MemberId } from '#base/kernel/id.ts';
import { boardWeekField, scopeFilters } from '../contract.ts';
import type { KpiId } from '#plan/targets/rules/definition.ts';

const textField = z.string().trim().min(1).max(4000);
const mentions = z.array(idOf<MemberId>()).max(50).default([]);
const commentId = idOf<FigureCommentId>();

const commentShape = z.object({
  id: commentId,
  kpiId: idOf<KpiId>(),
  week: weekField,
  text: z.string(),
  mentions: z.array(z.object({ id: idOf<MemberId>(), name: z.string() })),
  author: z.object({ id: idOf<MemberId>(), name: z.string() }).nullable(),
  at: z.iso.datetime(),
  edited: z.boolean(),
  version: z.int(),
  may: z.object({ edit: z.boolean(), delete: z.boolean() }),
});
export type FigureComment = z.output<typeof commentShape>;

export const listFigureComments = endpoint({
  method: 'GET',
  path: '/api/v1/scoreboard/comments',
  summary: 'What people said of the figures of a KPI in these weeks, of the organisation, a team or a member',
  input: z.object({ kpiId: idOf<KpiId>(), weeks: manyOf(boardWeekField), ...scopeFilters }),
  output: z.object({ comments: z.array(commentShape), may: z.object({ add: z.boolean() }) }),
});

export const countFigureComments = endpoint({
  method: 'GET',
  path: '/api/v1/scoreboard/comment-counts',
  summary: 'Of which figures something was said in these weeks, and how often',
  input: z.object({ weeks: manyOf(boardWeekField), ...scopeFilters }),
  output: z.object({
    cells: z.array(z.object({ kpiId: idOf<KpiId>(), week: weekField, count: z.int() })),
  }),
});

export const addFigureComment = endpoint({
  method: 'POST',
  path: '/api/v1/scoreboard/comments',
  summary:
    'Say something of a figure; who is called with @ hears it by the bell, where they may see the figure',
  input: z.object({
    kpiId: idOf<KpiId>(),
    week: boardWeekField,
    ...scopeFilters,
    text: textField,
    mentions,
  }),
  output: commentShape,
});

export const editFigureComment = endpoint({
  method: 'PATCH',
  path: '/api/v1/scoreboard/comments/:commentId',
  summary: 'Change your own words',
  input: z.object({ commentId, version: versionField, text: textField, mentions }),
  output: commentShape,
});

export const deleteFigureComment = endpoint({
  method: 'DELETE',
  path: '/api/v1/scoreboard/comments/:commentId',
  summary: 'Delete what was said of a figure: your own, or for who leads anybody’s',
  input: z.object({ commentId }),
  output: z.null(),
});
