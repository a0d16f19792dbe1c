import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';

/** Have works council or staff agreed that figures about named people are shown to others, and was that recorded? */
export async function readAgreement(_tx: Tx, _ctx: Context): Promise<boolean> {
  return false;
}
