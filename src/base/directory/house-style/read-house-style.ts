import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { readFile } from '#base/files/queries/read-file.ts';
import type {} from '#base/files/table.ts';
import type { FileId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';
import type { Picture } from '#base/press/press.ts';

import type { HouseStyle } from './contract.ts';
import { may } from './policy.ts';
import type { HouseColours } from './rules.ts';
import type {} from './table.ts';

/** How the organisation's prints look. One that never chose anything has version 0. */
export async function readHouseStyle(tx: Tx, ctx: Context): Promise<HouseStyle> {
  const row = await tx
    .selectFrom('house_style as s')
    .leftJoin('stored_file as logo', (on) =>
      on.onRef('logo.organisation_id', '=', 's.organisation_id').onRef('logo.id', '=', 's.logo_file_id'),
    )
    .where('s.organisation_id', '=', ctx.organisationId)
    .select(['s.main_colour', 's.second_colour', 's.logo_file_id', 'logo.name as logo_name', 's.version'])
    .executeTakeFirst();
  return {
    organisationId: ctx.organisationId,
    main: row?.main_colour ?? null,
    second: row?.second_colour ?? null,
    logo: row?.logo_file_id ? { id: row.logo_file_id, name: row.logo_name ?? '' } : null,
    version: row?.version ?? 0,
    may: { edit: may.editHouseStyle(ctx.actor) },
  };
}

export async function getHouseStyle(ctx: Context): Promise<HouseStyle> {
  return ctx.read((tx) => readHouseStyle(tx, ctx));
}

/** The picture of a logo: a file of the organisation itself. */
export async function readLogo(ctx: Context, id: FileId): Promise<Picture> {
  const file = await ctx.read((tx) =>
    tx
      .selectFrom('stored_file')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', id)
      .where('owner_kind', '=', 'organisation')
      .select('media_type as mediaType')
      .executeTakeFirst(),
  );
  const { mediaType } = found(file);
  const pieces: Buffer[] = [];
  for await (const piece of readFile(ctx, id)) pieces.push(piece);
  return { mediaType, bytes: Buffer.concat(pieces) };
}

export type PrintStyle = { colours: HouseColours; logo: Picture | null };

/** All that a layout needs of the house style: its colours and its logo. */
export async function printStyle(ctx: Context): Promise<PrintStyle> {
  const { main, second, logo } = await getHouseStyle(ctx);
  return { colours: { main, second }, logo: logo === null ? null : await readLogo(ctx, logo.id) };
}
