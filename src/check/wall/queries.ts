import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/people/table.ts';
import { allowedUses } from '#base/directory/staff-consent/queries.ts';
import type { OutputOf } from '#base/http/contract.ts';
import type { WallId } from '#base/kernel/id.ts';
import { allow, found } from '#base/kernel/refusal.ts';
import { readPeople } from '#check/scoreboard/people.ts';

import type * as contract from './contract.ts';
import type { Wall } from './contract.ts';
import { may } from './policy.ts';
import { staffOf } from './rules/settings.ts';
import type {} from './table.ts';

/** All walls, and what is needed to make one. */
export async function listWalls(ctx: Context): Promise<OutputOf<typeof contract.listWalls>> {
  allow(may.makeWalls(ctx.actor));
  return ctx.read(async (tx) => {
    const { teams, members } = await readPeople(tx, ctx);
    return {
      walls: await wallRows(tx, ctx).orderBy('w.name').orderBy('w.id').execute(),
      teams: teams.map((team) => ({ ...team, staff: staffOf(team.id, members).length })),
      namesAgreed: (await allowedUses(tx, ctx)).has('wall-names'),
    };
  });
}

/** One wall, locked until the transaction ends where it is about to change. */
export async function readWall(tx: Tx, ctx: Context, id: WallId, toChange = false): Promise<Wall> {
  let query = wallRows(tx, ctx).where('w.id', '=', id);
  if (toChange) query = query.forUpdate('w');
  return found(await query.executeTakeFirst());
}

function wallRows(tx: Tx, ctx: Context) {
  return tx
    .selectFrom('wall as w')
    .leftJoin('member', (on) =>
      on.onRef('member.organisation_id', '=', 'w.organisation_id').onRef('member.id', '=', 'w.made_by_id'),
    )
    .where('w.organisation_id', '=', ctx.organisationId)
    .select([
      'w.id',
      'w.name',
      'w.whole',
      'w.team_ids as teamIds',
      'w.views',
      'w.seconds',
      'w.theme',
      'w.language',
      'w.with_owner as withOwner',
      'w.celebrations',
      'w.names',
      'w.amounts',
      'w.customers',
      'member.name as madeBy',
      'w.version',
    ]);
}
