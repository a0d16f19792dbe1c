import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import type {} from '#base/public-links/table.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { WallId } from '#base/kernel/id.ts';
import { allow, Refusal, sameVersion } from '#base/kernel/refusal.ts';

import type * as contract from './contract.ts';
import type { Wall } from './contract.ts';
import { may } from './policy.ts';
import { readWall } from './queries.ts';
import { refusals } from './refusals.ts';
import type {} from './table.ts';

type Settings = InputOf<typeof contract.addWall>;
const mostWalls = 50;

/** Adds a screen for the wall. Links that open it are made beside it (`addPublicLink`, kind `wall`). */
export async function addWall(ctx: Context, input: Settings): Promise<Wall> {
  allow(may.makeWalls(ctx.actor));
  return ctx.transaction(async (tx) => {
    const { hanging } = await tx
      .selectFrom('wall')
      .where('organisation_id', '=', ctx.organisationId)
      .select((wall) => wall.fn.countAll<number>().as('hanging'))
      .executeTakeFirstOrThrow();
    if (hanging >= mostWalls)
      throw new Refusal('refused', { because: 'too-many-walls', says: refusals['too-many-walls'] });
    await checkScopes(tx, ctx, input);
    const id = newId<WallId>();
    await tx
      .insertInto('wall')
      .values({
        organisation_id: ctx.organisationId,
        id,
        made_by_id: memberOf(ctx.actor),
        ...columnsOf(input),
      })
      .execute();
    const after = await readWall(tx, ctx, id);
    await audit(tx, ctx, { action: 'wall.created', subject: { kind: 'wall', id }, after });
    return after;
  });
}

/** Changes what a wall shows. */
export async function editWall(ctx: Context, input: InputOf<typeof contract.editWall>): Promise<Wall> {
  allow(may.makeWalls(ctx.actor));
  return ctx.transaction(async (tx) => {
    const before = await readWall(tx, ctx, input.wallId, true);
    sameVersion(before, input.version);
    await checkScopes(tx, ctx, input);
    await tx
      .updateTable('wall')
      .set({ ...columnsOf(input), version: before.version + 1 })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', input.wallId)
      .execute();
    const after = await readWall(tx, ctx, input.wallId);
    const subject = { kind: 'wall', id: input.wallId };
    await audit(tx, ctx, { action: 'wall.changed', subject, before, after });
    return after;
  });
}

/** Removes a wall and ends its links. */
export async function removeWall(ctx: Context, { wallId }: { wallId: WallId }): Promise<null> {
  allow(may.makeWalls(ctx.actor));
  return ctx.transaction(async (tx) => {
    const before = await readWall(tx, ctx, wallId, true);
    await tx
      .updateTable('public_link')
      .set({ revoked_at: ctx.now })
      .where('organisation_id', '=', ctx.organisationId)
      .where('kind', '=', 'wall')
      .where('subject_id', '=', wallId)
      .where('revoked_at', 'is', null)
      .execute();
    await tx
      .deleteFrom('wall')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', wallId)
      .execute();
    await audit(tx, ctx, { action: 'wall.deleted', subject: { kind: 'wall', id: wallId }, before });
    return null;
  });
}

/** A wall shows something, and only teams of this organisation. */
async function checkScopes(tx: Tx, ctx: Context, { whole, teamIds }: Settings): Promise<void> {
  const wrong = (because: 'nothing-to-show' | 'no-such-team') =>
    new Refusal('invalid', {
      because,
      says: refusals[because],
      errors: [{ pointer: '/teamIds', message: refusals[because] }],
    });
  if (!whole && teamIds.length === 0) throw wrong('nothing-to-show');
  const teams = await tx
    .selectFrom('team')
    .where('organisation_id', '=', ctx.organisationId)
    .where('archived_at', 'is', null)
    .select('id')
    .execute();
  if (teamIds.some((id) => !teams.some((team) => team.id === id))) throw wrong('no-such-team');
}

const columnsOf = (input: Settings) => ({
  name: input.name,
  whole: input.whole,
  team_ids: [...new Set(input.teamIds)],
  views: input.views,
  seconds: input.seconds,
  theme: input.theme,
  language: input.language,
  with_owner: input.withOwner,
  celebrations: input.celebrations,
  names: input.names,
  amounts: input.amounts,
  customers: input.customers,
});
