import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';
import { startOfWeek, weekOf } from '#base/kernel/date.ts';
import type { FigureCommentId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';
import { readPeople, scopeFor, type BoardPeople, type NamedScope } from '../people.ts';

import type * as contract from './contract.ts';
import type { FigureComment } from './contract.ts';
import { may } from './policy.ts';
import type { FigureCommentTable } from './table.ts';

/** What was said of a KPI in these weeks, oldest first. Who may not see the figures sees no words about them. */
export async function listFigureComments(
  ctx: Context,
  { kpiId, weeks, ...scope }: InputOf<typeof contract.listFigureComments>,
): Promise<OutputOf<typeof contract.listFigureComments>> {
  return ctx.read(async (tx) => {
    const people = await readPeople(tx, ctx);
    const rows = await ofScope(tx, ctx, scopeFor(ctx, people, scope))
      .where('kpi_id', '=', kpiId)
      .where('week', 'in', weeks.map(startOfWeek))
      .selectAll()
      .orderBy('created_at')
      .orderBy('id')
      .limit(500)
      .execute();
    return {
      comments: rows.map((row) => commentOf(ctx, people, row as Row)),
      may: { add: may.comment(ctx.actor) },
    };
  });
}

/** How often something was said of each figure. */
export async function countFigureComments(
  ctx: Context,
  { weeks, ...scope }: InputOf<typeof contract.countFigureComments>,
): Promise<OutputOf<typeof contract.countFigureComments>> {
  return ctx.read(async (tx) => {
    const people = await readPeople(tx, ctx);
    const rows = await ofScope(tx, ctx, scopeFor(ctx, people, scope))
      .where('week', 'in', weeks.map(startOfWeek))
      .groupBy(['kpi_id', 'week'])
      .select(['kpi_id as kpiId', 'week', sql<number>`count(*)::int`.as('count')])
      .execute();
    return { cells: rows.map((row) => ({ ...row, week: weekOf(row.week) })) };
  });
}

/** One comment, locked until the transaction ends; not there for who may not see the figure. */
export async function lockComment(
  tx: Tx,
  ctx: Context,
  id: FigureCommentId,
): Promise<{ row: Row; people: BoardPeople; scope: NamedScope }> {
  const people = await readPeople(tx, ctx);
  const row = found(
    await tx
      .selectFrom('figure_comment')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', id)
      .selectAll()
      .forUpdate()
      .executeTakeFirst(),
  ) as Row;
  return { row, people, scope: scopeFor(ctx, people, askedOf(row)) };
}

/** The scope of a row as it is asked for. */
export function askedOf({ scope, team_id, member_id }: Pick<Row, 'scope' | 'team_id' | 'member_id'>) {
  if (scope === 'no-team') return { team: 'none' as const };
  return { ...(team_id ? { team: team_id } : {}), ...(member_id ? { memberId: member_id } : {}) };
}

export type Row = Omit<FigureCommentTable, 'version'> & { version: number };

export function commentOf(ctx: Context, { members }: BoardPeople, row: Row): FigureComment {
  const named = (id: Row['author_id']) => {
    const member = members.find((one) => one.id === id);
    return member ? { id: member.id, name: member.name } : null;
  };
  return {
    id: row.id,
    kpiId: row.kpi_id,
    week: weekOf(row.week),
    text: row.text,
    mentions: row.mentions.flatMap((id) => named(id) ?? []),
    author: named(row.author_id),
    at: row.created_at.toISOString(),
    edited: row.edited_at !== null,
    version: row.version,
    may: {
      edit: may.edit(ctx.actor, { authorId: row.author_id }),
      delete: may.delete(ctx.actor, { authorId: row.author_id }),
    },
  };
}

function ofScope(tx: Tx, ctx: Context, scope: NamedScope) {
  return tx
    .selectFrom('figure_comment')
    .where('organisation_id', '=', ctx.organisationId)
    .where('scope', '=', scope.kind)
    .where('team_id', 'is not distinct from', scope.kind === 'team' ? scope.teamId : null)
    .where('member_id', 'is not distinct from', scope.kind === 'member' ? scope.memberId : null);
}
