import { yes, type Decision } from '#base/kernel/decision.ts';
import type { AccountId, ContactId } from '#base/kernel/id.ts';

type Person = { contactId: ContactId; accountId: AccountId | null };
export type ContactsDecision = Decision<{
  because: 'contact-twice' | 'contact-elsewhere' | 'primary-elsewhere';
}>;

/**
 * Can these be the people of a deal? Each once, of its own account or of none (an adviser), and the first to call is
 * one of them. Those who were there before may stay, wherever they are now.
 */
export function canHaveContacts(
  people: readonly Person[],
  primaryId: ContactId | null,
  accountId: AccountId | null,
  before: readonly ContactId[],
): ContactsDecision {
  if (new Set(people.map(({ contactId }) => contactId)).size < people.length)
    return { ok: false, because: 'contact-twice' };
  const strange = people.some(
    (person) =>
      person.accountId !== null && person.accountId !== accountId && !before.includes(person.contactId),
  );
  if (strange) return { ok: false, because: 'contact-elsewhere' };
  const known = primaryId === null || people.some(({ contactId }) => contactId === primaryId);
  return known ? yes : { ok: false, because: 'primary-elsewhere' };
}
