import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import { hasText, languages, writtenText, type LocalText } from '#base/kernel/language.ts';
import { allow, found, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';
import { sql } from 'kysely';

import type * as contract from './catalogue-contract.ts';
import { codeOfRole } from './catalogue.ts';
import { may } from './policy.ts';
import { readCatalogue } from './read-catalogue.ts';
import { refusals } from './refusals.ts';
import type { CatalogueRole, Role } from './role.ts';
import type {} from './table.ts';

/** Adds a role of the organisation’s own. */
export async function addRole(ctx: Context, input: InputOf<typeof contract.addRole>): Promise<CatalogueRole> {
  allow(may.editCatalogue(ctx.actor));
  return ctx.transaction(async (tx) => {
    const catalogue = await lockCatalogue(tx, ctx);
    const name = writtenText(input.name);
    refuseUnless(canBeCalled(name, catalogue), refusals);
    const code = codeOfRole(
      name,
      catalogue.map((role) => role.code),
    );
    await tx
      .insertInto('sales_role')
      .values({
        organisation_id: ctx.organisationId,
        code,
        name: JSON.stringify(name),
        mission: JSON.stringify(writtenText(input.mission)),
        sells: input.sells,
        retired_at: null,
        created_at: ctx.now,
      })
      .execute();
    const role = await oneOf(tx, ctx, code);
    await audit(tx, ctx, { action: 'sales-role.added', subject, after: told(role) });
    return role;
  });
}

/** Changes what is given. Of one of the seven only its mission is the organisation’s to write. */
export async function changeRole(
  ctx: Context,
  { role: code, version, ...input }: InputOf<typeof contract.changeRole>,
): Promise<CatalogueRole> {
  allow(may.editCatalogue(ctx.actor));
  return ctx.transaction(async (tx) => {
    const catalogue = await lockCatalogue(tx, ctx);
    const before = found(catalogue.find((role) => role.code === code));
    sameVersion(before, version);
    const name = input.name === undefined ? before.name : writtenText(input.name);
    const touchesMore = input.name !== undefined || input.sells !== undefined || input.retired !== undefined;
    refuseUnless(
      !before.own && touchesMore ? { ok: false, because: 'standing-role' } : { ok: true },
      refusals,
    );
    refuseUnless(
      canBeCalled(
        name,
        catalogue.filter((role) => role.code !== code),
      ),
      refusals,
    );
    const values = {
      name: before.own ? JSON.stringify(name) : null,
      mission: JSON.stringify(input.mission === undefined ? before.mission : writtenText(input.mission)),
      sells: input.sells ?? before.sells,
      version: before.version + 1,
      ...(input.retired === undefined ? {} : { retired_at: input.retired ? ctx.now : null }),
    };
    await tx
      .insertInto('sales_role')
      .values({ organisation_id: ctx.organisationId, code, created_at: ctx.now, ...values })
      .onConflict((conflict) => conflict.columns(['organisation_id', 'code']).doUpdateSet(values))
      .execute();
    const after = await oneOf(tx, ctx, code);
    await audit(tx, ctx, { action: 'sales-role.edited', subject, before: told(before), after: told(after) });
    return after;
  });
}

/** Two roles of one name would not be told apart. */
function canBeCalled(name: LocalText, others: readonly CatalogueRole[]) {
  if (!hasText(name)) return { ok: false, because: 'no-name' } as const;
  const plain = (text: string | undefined) => text?.trim().toLowerCase();
  const same = others.some((other) =>
    languages.some((language) => name[language] && plain(name[language]) === plain(other.name[language])),
  );
  return same ? ({ ok: false, because: 'same-name' } as const) : ({ ok: true } as const);
}

/** The catalogue, with nobody else changing it at the same time. */
async function lockCatalogue(tx: Tx, ctx: Context): Promise<CatalogueRole[]> {
  await sql`SELECT pg_advisory_xact_lock(125, hashtext(${`roles ${ctx.organisationId}`}))`.execute(tx);
  return readCatalogue(tx, ctx.organisationId);
}

async function oneOf(tx: Tx, ctx: Context, code: Role): Promise<CatalogueRole> {
  return found((await readCatalogue(tx, ctx.organisationId)).find((role) => role.code === code));
}

/** A role has a code and no number of its own: the entry names it by that. */
const subject = { kind: 'sales-role', id: null };
const told = (role: CatalogueRole) => ({ id: role.code, ...role });
