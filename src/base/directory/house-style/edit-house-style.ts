import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import type { FileId } from '#base/kernel/id.ts';
import { allow, Refusal, sameVersion } from '#base/kernel/refusal.ts';
import { canPrintPicture } from '#base/press/press.ts';

import type * as contract from './contract.ts';
import type { HouseStyle } from './contract.ts';
import { may } from './policy.ts';
import { readHouseStyle, readLogo } from './read-house-style.ts';
import { refusals } from './refusals.ts';
import type {} from './table.ts';

/** Changes how prints look from now on. What was sent stays as it is. */
export async function editHouseStyle(
  ctx: Context,
  { version, main, second, logoFileId }: InputOf<typeof contract.editHouseStyle>,
): Promise<HouseStyle> {
  allow(may.editHouseStyle(ctx.actor));
  return ctx.inOne((inside) =>
    inside.transaction(async (tx) => {
      // Two who set it for the first time at one moment: the second waits, and is told.
      await tx
        .insertInto('house_style')
        .values({
          organisation_id: inside.organisationId,
          main_colour: null,
          second_colour: null,
          logo_file_id: null,
          version: 0,
        })
        .onConflict((conflict) => conflict.column('organisation_id').doNothing())
        .execute();
      await tx.selectFrom('house_style').select('version').forUpdate().execute();
      const before = await readHouseStyle(tx, inside);
      sameVersion(before, version);
      if (logoFileId) await refuseBrokenLogo(inside, logoFileId);
      await tx
        .updateTable('house_style')
        .set({
          ...(main === undefined ? {} : { main_colour: main }),
          ...(second === undefined ? {} : { second_colour: second }),
          ...(logoFileId === undefined ? {} : { logo_file_id: logoFileId }),
          version: before.version + 1,
        })
        .where('organisation_id', '=', inside.organisationId)
        .execute();
      const after = await readHouseStyle(tx, inside);
      await audit(tx, inside, {
        action: 'house-style.edited',
        subject: { kind: 'organisation', id: inside.organisationId },
        before,
        after,
      });
      return after;
    }),
  );
}

async function refuseBrokenLogo(ctx: Context, id: FileId): Promise<void> {
  const logo = await readLogo(ctx, id);
  if (!canPrintPicture(logo))
    throw new Refusal('refused', { because: 'logo-unreadable', says: refusals['logo-unreadable'] });
}
