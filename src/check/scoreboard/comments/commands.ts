import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { startOfWeek } from '#base/kernel/date.ts';
import type { FigureCommentId } from '#base/kernel/id.ts';
import { allow, found, sameVersion } from '#base/kernel/refusal.ts';
import { readPeople, scopeFor } from '../people.ts';
import { readKpis } from '#plan/targets/queries.ts';

import type * as contract from './contract.ts';
import type { FigureComment } from './contract.ts';
import { may } from './policy.ts';
import { commentOf, lockComment, type Row } from './queries.ts';
import type {} from './table.ts';
import { calledIn, takeBackCalls, tellCalled } from './tell-called.ts';

/** Says something of a figure that one may see. */
export async function addFigureComment(
  ctx: Context,
  input: InputOf<typeof contract.addFigureComment>,
): Promise<FigureComment> {
  allow(may.comment(ctx.actor));
  return ctx.transaction(async (tx) => {
    const people = await readPeople(tx, ctx);
    const scope = scopeFor(ctx, people, input);
    found((await readKpis(tx, ctx.organisationId)).find(({ id }) => id === input.kpiId));
    const about = {
      scope: scope.kind,
      team_id: scope.kind === 'team' ? scope.teamId : null,
      member_id: scope.kind === 'member' ? scope.memberId : null,
      text: input.text,
    };
    const row: Row = {
      organisation_id: ctx.organisationId,
      id: newId<FigureCommentId>(),
      kpi_id: input.kpiId,
      week: startOfWeek(input.week),
      ...about,
      mentions: await calledIn(tx, ctx, people, { ...about, chosen: input.mentions }),
      author_id: memberOf(ctx.actor),
      created_at: ctx.now,
      edited_at: null,
      version: 1,
    };
    await tx.insertInto('figure_comment').values(row).execute();
    const after = commentOf(ctx, people, row);
    await tellCalled(tx, ctx, { before: [], after: row, who: after.author?.name ?? '' });
    await audit(tx, ctx, {
      action: 'figure-comment.added',
      subject: { kind: 'figure-comment', id: row.id },
      after,
    });
    return after;
  });
}

/** Changes one's own words; who is newly called hears it. */
export async function editFigureComment(
  ctx: Context,
  input: InputOf<typeof contract.editFigureComment>,
): Promise<FigureComment> {
  return ctx.transaction(async (tx) => {
    const { row, people } = await lockComment(tx, ctx, input.commentId);
    allow(may.edit(ctx.actor, { authorId: row.author_id }));
    const before = commentOf(ctx, people, row);
    sameVersion(before, input.version);
    const changed: Row = {
      ...row,
      text: input.text,
      mentions: await calledIn(tx, ctx, people, { ...row, text: input.text, chosen: input.mentions }),
      edited_at: ctx.now,
      version: row.version + 1,
    };
    const { text, mentions, edited_at, version } = changed;
    await tx
      .updateTable('figure_comment')
      .set({ text, mentions, edited_at, version })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', row.id)
      .execute();
    const after = commentOf(ctx, people, changed);
    await tellCalled(tx, ctx, { before: row.mentions, after: changed, who: after.author?.name ?? '' });
    await audit(tx, ctx, {
      action: 'figure-comment.edited',
      subject: { kind: 'figure-comment', id: row.id },
      before,
      after,
    });
    return after;
  });
}

/** Deletes what was said; the history keeps that it was. */
export async function deleteFigureComment(
  ctx: Context,
  { commentId }: InputOf<typeof contract.deleteFigureComment>,
): Promise<null> {
  return ctx.transaction(async (tx) => {
    const { row, people } = await lockComment(tx, ctx, commentId);
    allow(may.delete(ctx.actor, { authorId: row.author_id }));
    await tx
      .deleteFrom('figure_comment')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', commentId)
      .execute();
    await takeBackCalls(tx, ctx, row);
    await audit(tx, ctx, {
      action: 'figure-comment.deleted',
      subject: { kind: 'figure-comment', id: commentId },
      before: commentOf(ctx, people, row),
    });
    return null;
  });
}
