import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { FileId } from '#base/kernel/id.ts';

import type { FileOwnerKind } from './words.ts';

/** What a kind of owner says of its files: who may do what with them, and which of them stay. */
export type FileOwner = {
  /** Refuses with `not-found` where the owner is not in this organisation. Whoever sees the owner sees its files. */
  rights(tx: Tx, ctx: Context, ownerId: string): Promise<FileRights>;
};

export type FileRights = {
  add: boolean;
  /** May files that others added be deleted too? Those that one added oneself can be, by who may add. */
  deleteOfOthers: boolean;
  /** Files that something rests on: they are not deleted by themselves. */
  kept: readonly FileId[];
};

export type FileOwners = Readonly<Record<FileOwnerKind, FileOwner>>;
