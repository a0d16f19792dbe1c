import type { PublicLinkKind } from '#base/public-links/kinds.ts';
import type { WallId } from '#base/kernel/id.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import { may } from './policy.ts';
import { readWall } from './queries.ts';
import type {} from './table.ts';

/** A screen on the wall, for who hangs it up. The secret stands behind the `#`, which no server's log hears of. */
export const wallLink: PublicLinkKind = {
  async may(tx, ctx, subjectId) {
    if (subjectId === null) throw new Refusal('not-found');
    await readWall(tx, ctx, subjectId as WallId);
    return may.makeWalls(ctx.actor);
  },
  async namesOf(tx, subjectIds) {
    const rows = await tx
      .selectFrom('wall')
      .where('id', 'in', [...subjectIds] as WallId[])
      .select(['id', 'name'])
      .execute();
    return new Map(rows.map(({ id, name }) => [id, name]));
  },
  pathOf: (token) => `/wall#${token}`,
};
