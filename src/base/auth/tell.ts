import type { Letter } from '#base/mail/mail.ts';
import type { Language } from '#base/kernel/language.ts';

import type { Identity } from './identity.ts';
import { placesOf } from './places.ts';

export type Addressee = { email: string; name: string; language: Language };
/** A letter, once it is known to whom. */
export type Written = (to: Addressee) => Letter;

/** Tells somebody by mail of what touches their security; nobody waits for it. */
export function tell(identity: Identity, userId: string, write: Written): void {
  if (!identity.mailIsSet) return;
  const telling = async () => {
    const user = await identity.db
      .selectFrom('user')
      .select(['name', 'email'])
      .where('id', '=', userId)
      .executeTakeFirst();
    if (!user) return;
    const place = (await placesOf(identity, userId))[0];
    identity.post(write({ ...user, language: place?.language ?? 'nl' }));
  };
  telling().catch(identity.failed);
}
