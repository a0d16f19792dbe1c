import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/people/table.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { MemberId, SavedViewId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import type { SavedView } from './contract.ts';
import { may } from './policy.ts';
import type {} from './table.ts';
import type { ViewList } from './words.ts';

/** The views of a list that somebody sees, and with which it opens. */
export async function listViews(ctx: Context, { list }: { list: ViewList }) {
  const me = memberOf(ctx.actor);
  return ctx.read(async (tx) => {
    const rows = await seen(tx, me)
      .where('view.list', '=', list)
      .orderBy('view.name')
      .orderBy('view.id')
      .execute();
    const opens =
      me === null
        ? undefined
        : await tx
            .selectFrom('default_view')
            .where('member_id', '=', me)
            .where('list', '=', list)
            .select('view')
            .executeTakeFirst();
    const teams = await tx
      .selectFrom('team')
      .where('archived_at', 'is', null)
      .select(['id', 'name'])
      .orderBy('name')
      .execute();
    return {
      views: rows.map((row) => toView(ctx, row)),
      opensWith: opens?.view ?? null,
      teams,
      may: {
        save: may.saveView(ctx.actor),
        shareTeam: may.shareView(ctx.actor, 'team'),
        shareEveryone: may.shareView(ctx.actor, 'everyone'),
      },
    };
  });
}

/** One view, locked; "not found" also where it is not for these eyes. */
export async function lockView(tx: Tx, ctx: Context, id: SavedViewId): Promise<SavedView> {
  const row = found(
    await seen(tx, memberOf(ctx.actor)).where('view.id', '=', id).forUpdate('view').executeTakeFirst(),
  );
  return toView(ctx, row);
}

function seen(tx: Tx, me: MemberId | null) {
  return tx
    .selectFrom('saved_view as view')
    .leftJoin('member as owner', (on) =>
      on.onRef('owner.organisation_id', '=', 'view.organisation_id').onRef('owner.id', '=', 'view.owner_id'),
    )
    .leftJoin('team', (on) =>
      on.onRef('team.organisation_id', '=', 'view.organisation_id').onRef('team.id', '=', 'view.team_id'),
    )
    .where((view) =>
      view.or([
        view('view.shared_with', '=', 'everyone'),
        ...(me === null
          ? []
          : [
              view('view.owner_id', '=', me),
              view('view.team_id', 'in', (of) =>
                of.selectFrom('member').where('member.id', '=', me).select('member.team_id'),
              ),
            ]),
      ]),
    )
    .select([
      'view.id',
      'view.name',
      'view.owner_id',
      'owner.name as owner_name',
      'view.shared_with',
      'view.team_id',
      'team.name as team_name',
      'view.state',
      'view.version',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof seen>['executeTakeFirstOrThrow']>>;

function toView(ctx: Context, row: Row): SavedView {
  return {
    id: row.id,
    name: row.name,
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? '' },
    sharedWith: row.shared_with,
    team: row.team_id === null ? null : { id: row.team_id, name: row.team_name ?? '' },
    state: row.state,
    version: row.version,
    may: { edit: may.editView(ctx.actor, { ownerId: row.owner_id, sharedWith: row.shared_with }) },
  };
}
