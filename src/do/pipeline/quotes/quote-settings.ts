import { audit } from '#base/audit/audit.ts';
import { refuseTaken } from '#base/db/constraints.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import { allow, sameVersion } from '#base/kernel/refusal.ts';

import type * as contract from './contract.ts';
import type { QuoteSettings } from './contract.ts';
import { may } from './policy.ts';
import type {} from './table.ts';

/** What stands on every quote. An organisation that never set anything has version 0. */
export async function readQuoteSettings(tx: Tx, ctx: Context): Promise<QuoteSettings> {
  const row = await tx
    .selectFrom('quote_setting as s')
    .where('s.organisation_id', '=', ctx.organisationId)
    .select([
      's.address',
      's.phone',
      's.email',
      's.website',
      's.chamber_of_commerce_number as chamberOfCommerceNumber',
      's.vat_number as vatNumber',
      's.iban',
      's.valid_days as validDays',
      's.vat_basis_points as vatBasisPoints',
      's.conditions_nl as conditionsNl',
      's.conditions_en as conditionsEn',
      's.version',
    ])
    .executeTakeFirst();
  return { ...(row ?? unset), may: { edit: may.editQuoteSettings(ctx.actor) } };
}

const unset = {
  address: null,
  phone: null,
  email: null,
  website: null,
  chamberOfCommerceNumber: null,
  vatNumber: null,
  iban: null,
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
  conditions_nl: null,
  conditions_en: null,
};

/** What was given, without what was left out. */
function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
