import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { allowedUses } from '#base/directory/staff-consent/queries.ts';

/** Have works council or staff agreed that signals about named people are shown to others, and was that recorded? */
export async function readAgreement(tx: Tx, ctx: Context): Promise<boolean> {
  return (await allowedUses(tx, ctx)).has('member-signals');
}
