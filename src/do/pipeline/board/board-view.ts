import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import type {} from '../table.ts';
import { cardFacts, isOwnFact } from '../words.ts';
import type { BoardView, setBoardView as contract } from './contract.ts';

export const usualView: BoardView = {
  facts: ['account', 'amount', 'expected-close', 'owner', 'next-step'],
  density: 'roomy',
  sort: 'expected-close',
  weighted: false,
};

/** How the caller looks at the board. */
export async function readBoardView(tx: Tx, ctx: Context): Promise<BoardView> {
  const member = memberOf(ctx.actor);
  if (member === null) return usualView;
  const own = await tx
    .selectFrom('board_view')
    .select(['facts', 'density', 'sort', 'weighted'])
    .where('organisation_id', '=', ctx.organisationId)
    .where('member_id', '=', member)
    .executeTakeFirst();
  if (!own) return usualView;
  return { ...own, facts: own.facts.filter((fact) => isOwnFact(fact) || cardFacts.includes(fact)) };
}

/** Keeps how the caller looks at the board. Only a person looks at one. */
export async function setBoardView(ctx: Context, view: InputOf<typeof contract>): Promise<BoardView> {
  const member = memberOf(ctx.actor);
  if (member === null) throw new Refusal('forbidden');
  const row = { ...view, facts: JSON.stringify([...new Set(view.facts)]) };
  return ctx.transaction(async (tx) => {
    await tx
      .insertInto('board_view')
      .values({ organisation_id: ctx.organisationId, member_id: member, ...row })
      .onConflict((conflict) => conflict.columns(['organisation_id', 'member_id']).doUpdateSet(row))
      .execute();
    return readBoardView(tx, ctx);
  });
}
