import { audit } from '#base/audit/audit.ts';
import { refuseTaken } from '#base/db/constraints.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { readFile } from '#base/files/queries/read-file.ts';
import type {} from '#base/files/table.ts';
import type { InputOf } from '#base/http/contract.ts';
import type { FileId } from '#base/kernel/id.ts';
import { allow, found, Refusal, sameVersion } from '#base/kernel/refusal.ts';

import type * as contract from './contract.ts';
import type { QuoteSettings } from './contract.ts';
import { may } from './policy.ts';
import { canPrintPicture, type Picture } from '#base/press/press.ts';
import { refusals } from './refusals.ts';
import type {} from './table.ts';

/** What stands on every quote. An organisation that never set anything has version 0. */
export async function readQuoteSettings(tx: Tx, ctx: Context): Promise<QuoteSettings> {
  const row = await tx
    .selectFrom('quote_setting as s')
    .leftJoin('stored_file as logo', (on) =>
      on.onRef('logo.organisation_id', '=', 's.organisation_id').onRef('logo.id', '=', 's.logo_file_id'),
    )
    .where('s.organisation_id', '=', ctx.organisationId)
    .select([
      's.address',
      's.phone',
      's.email',
      's.website',
      's.chamber_of_commerce_number as chamberOfCommerceNumber',
      's.vat_number as vatNumber',
      's.iban',
      's.logo_file_id',
      'logo.name as logo_name',
      's.valid_days as validDays',
      's.vat_basis_points as vatBasisPoints',
      's.conditions_nl as conditionsNl',
      's.conditions_en as conditionsEn',
      's.version',
    ])
    .executeTakeFirst();
  const rights = { organisationId: ctx.organisationId, may: { edit: may.editQuoteSettings(ctx.actor) } };
  if (row === undefined) return { ...unset, ...rights };
  const { logo_file_id: logoId, logo_name: logoName, ...rest } = row;
  return { ...rest, logo: logoId === null ? null : { id: logoId, name: logoName ?? '' }, ...rights };
}

const unset = {
  address: null,
  phone: null,
  email: null,
  website: null,
  chamberOfCommerceNumber: null,
  vatNumber: null,
  iban: null,
  logo: null,
  validDays: 30,
  vatBasisPoints: 2100,
  conditionsNl: null,
  conditionsEn: null,
  version: 0,
};

export async function getQuoteSettings(ctx: Context): Promise<QuoteSettings> {
  return ctx.read((tx) => readQuoteSettings(tx, ctx));
}

/** Changes what stands on every quote from now on. Those that were sent stay as they are. */
export async function editQuoteSettings(
  ctx: Context,
  input: InputOf<typeof contract.editQuoteSettings>,
): Promise<QuoteSettings> {
  allow(may.editQuoteSettings(ctx.actor));
  return ctx.inOne((inside) =>
    inside.transaction(async (tx) => {
      // Two who set it for the first time at one moment: the second waits, and is told.
      await refuseTaken({}, () =>
        tx
          .insertInto('quote_setting')
          .values({ organisation_id: ctx.organisationId, ...empty, version: 0 })
          .onConflict((conflict) => conflict.column('organisation_id').doNothing())
          .execute(),
      );
      await tx.selectFrom('quote_setting').select('version').forUpdate().execute();
      const before = await readQuoteSettings(tx, inside);
      sameVersion(before, input.version);
      if (input.logoFileId) await refuseBrokenLogo(inside, input.logoFileId);
      const { version: _, ...fields } = input;
      const after = { ...before, ...given(fields) };
      await tx
        .updateTable('quote_setting')
        .set({
          address: after.address,
          phone: after.phone,
          email: after.email,
          website: after.website,
          chamber_of_commerce_number: after.chamberOfCommerceNumber,
          vat_number: after.vatNumber,
          iban: after.iban,
          logo_file_id: input.logoFileId === undefined ? (before.logo?.id ?? null) : input.logoFileId,
          valid_days: after.validDays,
          vat_basis_points: after.vatBasisPoints,
          conditions_nl: after.conditionsNl,
          conditions_en: after.conditionsEn,
          version: before.version + 1,
        })
        .where('organisation_id', '=', ctx.organisationId)
        .execute();
      const settings = await readQuoteSettings(tx, inside);
      await audit(tx, inside, {
        action: 'quote-settings.edited',
        subject: { kind: 'organisation', id: ctx.organisationId },
        before,
        after: settings,
      });
      return settings;
    }),
  );
}

const empty = {
  address: null,
  phone: null,
  email: null,
  website: null,
  chamber_of_commerce_number: null,
  vat_number: null,
  iban: null,
  logo_file_id: null,
  conditions_nl: null,
  conditions_en: null,
};

/** What was given, without what was left out. */
function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

async function refuseBrokenLogo(ctx: Context, id: FileId): Promise<void> {
  const logo = await readLogo(ctx, id);
  if (!canPrintPicture(logo))
    throw new Refusal('refused', { because: 'logo-unreadable', says: refusals['logo-unreadable'] });
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
