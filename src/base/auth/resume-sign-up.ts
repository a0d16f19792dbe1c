import { Refusal } from '#base/kernel/refusal.ts';

import type { Caller } from './caller.ts';
import { holderOfPassword, registerPerson } from './getting-in.ts';
import type { Identity } from './identity.ts';

type Wish = { name: string; email: string; password: string };

/**
 * Makes a person. A sign-up that stopped half-way left a person who belongs nowhere: with the
 * same address and password it goes on where it was. @returns who it is
 */
export async function registerOrResume(identity: Identity, caller: Caller, wish: Wish): Promise<string> {
  try {
    return await registerPerson(identity, caller, wish);
  } catch (taken) {
    const isTaken = taken instanceof Refusal && taken.details.because === 'email-taken';
    if (!isTaken || (await belongsSomewhere(identity, wish.email))) throw taken;
    return holderOfPassword(identity, caller, wish).catch(() => {
      throw taken;
    });
  }
}

async function belongsSomewhere({ db }: Identity, email: string): Promise<boolean> {
  const membership = await db
    .selectFrom('membership')
    .innerJoin('user', 'user.id', 'membership.user_id')
    .select('member_id')
    .where('user.email', '=', email)
    .limit(1)
    .executeTakeFirst();
  return membership !== undefined;
}
