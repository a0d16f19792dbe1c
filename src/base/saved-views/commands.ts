import { audit } from '#base/audit/audit.ts';
import { refuseTaken } from '#base/db/constraints.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { SavedViewId, TeamId } from '#base/kernel/id.ts';
import { allow, found, Refusal, sameVersion } from '#base/kernel/refusal.ts';

import type { SavedView } from './contract.ts';
import type * as contract from './contract.ts';
import { may } from './policy.ts';
import { lockView } from './queries.ts';
import { refusals } from './refusals.ts';
import type { ViewShare } from './words.ts';

/** Keeps a look under a name. */
export async function saveView(ctx: Context, input: InputOf<typeof contract.saveView>): Promise<SavedView> {
  const sharedWith = input.sharedWith ?? 'nobody';
  allow(may.saveView(ctx.actor) && may.shareView(ctx.actor, sharedWith));
  return ctx.transaction(async (tx) => {
    const id = newId<SavedViewId>();
    await refuseTaken({}, () =>
      tx
        .insertInto('saved_view')
        .values({
          organisation_id: ctx.organisationId,
          id,
          list: input.list,
          name: input.name,
          owner_id: memberOf(ctx.actor),
          shared_with: sharedWith,
          team_id: teamOf(sharedWith, input.teamId),
          state: JSON.stringify(input.state),
        })
        .execute(),
    );
    const view = await lockView(tx, ctx, id);
    await audit(tx, ctx, { action: 'saved-view.added', subject: { kind: 'saved-view', id }, after: view });
    return view;
  });
}

/** Changes what is given of a view. To share wider takes the right to do so; to keep a share does not. */
export async function editView(ctx: Context, input: InputOf<typeof contract.editView>): Promise<SavedView> {
  return ctx.transaction(async (tx) => {
    const before = await lockView(tx, ctx, input.viewId);
    allow(before.may.edit);
    sameVersion(before, input.version);
    const sharedWith = input.sharedWith ?? before.sharedWith;
    if (sharedWith !== before.sharedWith) allow(may.shareView(ctx.actor, sharedWith));
    const teamId = teamOf(sharedWith, input.teamId ?? before.team?.id);
    await refuseTaken({}, () =>
      tx
        .updateTable('saved_view')
        .set({
          name: input.name ?? before.name,
          shared_with: sharedWith,
          team_id: teamId,
          state: JSON.stringify(input.state ?? before.state),
          version: before.version + 1,
          updated_at: ctx.now,
        })
        .where('organisation_id', '=', ctx.organisationId)
        .where('id', '=', before.id)
        .execute(),
    );
    const after = await lockView(tx, ctx, before.id);
    await audit(tx, ctx, {
      action: 'saved-view.edited',
      subject: { kind: 'saved-view', id: before.id },
      before,
      after,
    });
    return after;
  });
}

/** Throws a view away. */
export async function deleteView(ctx: Context, input: InputOf<typeof contract.deleteView>): Promise<null> {
  return ctx.transaction(async (tx) => {
    const before = await lockView(tx, ctx, input.viewId);
    allow(before.may.edit);
    sameVersion(before, input.version);
    await tx
      .deleteFrom('saved_view')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', before.id)
      .execute();
    await tx
      .deleteFrom('default_view')
      .where('organisation_id', '=', ctx.organisationId)
      .where('view', '=', before.id)
      .execute();
    await audit(tx, ctx, {
      action: 'saved-view.deleted',
      subject: { kind: 'saved-view', id: before.id },
      before,
    });
    return null;
  });
}

/** Chooses with which view a list opens; for whoever chooses alone, so that no audit is due. */
export async function chooseOpeningView(
  ctx: Context,
  { list, view }: InputOf<typeof contract.chooseOpeningView>,
): Promise<null> {
  const me = found(memberOf(ctx.actor));
  return ctx.transaction(async (tx) => {
    await tx
      .deleteFrom('default_view')
      .where('organisation_id', '=', ctx.organisationId)
      .where('member_id', '=', me)
      .where('list', '=', list)
      .execute();
    if (view !== null)
      await tx
        .insertInto('default_view')
        .values({ organisation_id: ctx.organisationId, member_id: me, list, view })
        .execute();
    return null;
  });
}

/** The team that a share is for; refuses a share with a team without one. */
function teamOf(sharedWith: ViewShare, teamId: TeamId | undefined): TeamId | null {
  if (sharedWith !== 'team') return null;
  if (teamId === undefined)
    throw new Refusal('refused', { because: 'team-missing', says: refusals['team-missing'] });
  return teamId;
}
