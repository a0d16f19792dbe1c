import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { Access } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import type { PublicLinkKind } from './kinds.ts';

export type LinkMaker = { id: MemberId; name: string; access: Access };

/** May whoever made a link still have it? Not when the right went, nor when what it opens is gone. */
export async function makerMay(
  tx: Tx,
  ctx: Context,
  kind: PublicLinkKind,
  maker: LinkMaker,
  subjectId: string | null,
): Promise<boolean> {
  const actor = { kind: 'member', memberId: maker.id, name: maker.name, access: maker.access } as const;
  try {
    return await kind.may(tx, { ...ctx, actor }, subjectId);
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
