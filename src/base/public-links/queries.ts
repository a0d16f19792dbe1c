import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/people/table.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf, type Access } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { allow, found } from '#base/kernel/refusal.ts';

import type * as contract from './contract.ts';
import type { ListedLink, PublicLink } from './contract.ts';
import { publicLinkKinds, type PublicLinkId, type PublicLinks } from './kinds.ts';
import { makerMay } from './maker-may.ts';
import { may } from './policy.ts';
import type {} from './table.ts';

/** The secret links that the caller may end, newest first; those that were revoked too. */
export async function listPublicLinks(
  ctx: Context,
  kinds: PublicLinks,
  { kind, subjectId }: InputOf<typeof contract.listPublicLinks>,
): Promise<ListedLink[]> {
  allow(may.useLinks(ctx.actor));
  return ctx.read(async (tx) => {
    let rows = linkRows(tx);
    if (kind) rows = rows.where('public_link.kind', '=', kind);
    if (subjectId) rows = rows.where('public_link.subject_id', '=', subjectId);
    if (!may.seeAllLinks(ctx.actor)) rows = rows.where('public_link.made_by_id', '=', memberOf(ctx.actor));
    return listed(tx, ctx, kinds, await rows.orderBy('public_link.id', 'desc').limit(500).execute());
  });
}

async function listed(
  tx: Tx,
  ctx: Context,
  kinds: PublicLinks,
  rows: readonly (Read & { access: Access | null })[],
): Promise<ListedLink[]> {
  const names = new Map<string, string>();
  for (const kind of publicLinkKinds) {
    const ids = rows.flatMap((row) => (row.kind === kind && row.subjectId !== null ? [row.subjectId] : []));
    if (ids.length > 0) for (const [id, name] of await kinds[kind].namesOf(tx, ids)) names.set(id, name);
  }
  const links: ListedLink[] = [];
  for (const row of rows) {
    const { madeById: id, madeBy: name, access, subjectId } = row;
    const opens =
      row.revokedAt === null &&
      id !== null &&
      name !== null &&
      access !== null &&
      row.makerLeftAt === null &&
      (await makerMay(tx, ctx, kinds[row.kind], { id, name, access }, subjectId));
    links.push({ ...shown(row), about: subjectId === null ? null : (names.get(subjectId) ?? null), opens });
  }
  return links;
}

/** One link, locked until the transaction ends, and who made it. */
export async function lockPublicLink(
  tx: Tx,
  id: PublicLinkId,
): Promise<{ link: PublicLink; madeById: MemberId | null }> {
  const row = found(
    await linkRows(tx).where('public_link.id', '=', id).forUpdate('public_link').executeTakeFirst(),
  );
  return { link: shown(row), madeById: row.madeById };
}

function linkRows(tx: Tx) {
  return tx
    .selectFrom('public_link')
    .leftJoin('member', (on) =>
      on
        .onRef('member.organisation_id', '=', 'public_link.organisation_id')
        .onRef('member.id', '=', 'public_link.made_by_id'),
    )
    .select([
      'public_link.id',
      'public_link.kind',
      'public_link.subject_id as subjectId',
      'public_link.name',
      'public_link.made_by_id as madeById',
      'member.name as madeBy',
      'member.access',
      'member.archived_at as makerLeftAt',
      'public_link.created_at as createdAt',
      'public_link.last_used_at as lastUsedAt',
      'public_link.revoked_at as revokedAt',
    ]);
}

type Read = Omit<PublicLink, 'createdAt' | 'lastUsedAt' | 'revokedAt'> & {
  madeById: MemberId | null;
  makerLeftAt: Date | null;
  createdAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
};

const shown = (link: Read): PublicLink => ({
  id: link.id,
  kind: link.kind,
  subjectId: link.subjectId,
  name: link.name,
  madeBy: link.madeBy,
  createdAt: link.createdAt.toISOString(),
  lastUsedAt: link.lastUsedAt?.toISOString() ?? null,
  revokedAt: link.revokedAt?.toISOString() ?? null,
});
