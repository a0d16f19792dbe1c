import { yes, type Decision } from '#base/kernel/decision.ts';

/** Where anybody can have a mailbox, so that an address there says nothing of where somebody works. */
const everybodys = new Set(
  'gmail.com googlemail.com outlook.com outlook.nl hotmail.com hotmail.nl live.com live.nl msn.com yahoo.com yahoo.nl icloud.com me.com mac.com proton.me protonmail.com gmx.net gmx.de web.de ziggo.nl kpnmail.nl planet.nl hetnet.nl home.nl casema.nl xs4all.nl upcmail.nl telenet.be skynet.be aol.com mail.com yandex.com'.split(
    ' ',
  ),
);

/** A domain as it is compared: without a sign before it, in small letters; null for what is none. */
export function domainOf(typed: string): string | null {
  const domain = typed.trim().toLowerCase().replace(/^@/, '');
  return /^(?=.{3,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(domain)
    ? domain
    : null;
}

/** The domain of an e-mail address: what stands behind its last @. */
export const domainOfEmail = (email: string): string =>
  domainOf(email.slice(email.lastIndexOf('@') + 1)) ?? '';

/** May an organisation say that people at this domain are its own? */
export function canClaimDomain(domain: string): Decision<{ because: 'everybodys-domain' }> {
  return everybodys.has(domain) ? { ok: false, because: 'everybodys-domain' } : yes;
}

/** What a provider said of somebody: who they are there, and their address. */
export type Claims = { email: string | null; emailVerified: boolean | null };

/**
 * Does what the provider says of an address count? It has to be one of the organisation's own domains, and not one that
 * the provider itself calls unproven. A provider that says nothing of proof speaks for its own people (Entra ID does so).
 */
export function canComeInAs(
  { email, emailVerified }: Claims,
  domains: readonly string[],
): Decision<{ because: 'no-email' | 'foreign-domain' | 'email-unproven' }> {
  if (email === null || !email.includes('@')) return { ok: false, because: 'no-email' };
  if (emailVerified === false) return { ok: false, because: 'email-unproven' };
  return domains.includes(domainOfEmail(email)) ? yes : { ok: false, because: 'foreign-domain' };
}

type AtTheDoor = {
  /** Is there an account at this address already? */
  known: boolean;
  /** Does it belong to this organisation? */
  belongsHere: boolean;
  member: { archived: boolean; canSignIn: boolean } | null;
  letsIn: 'invited' | 'domain';
};

/**
 * What becomes of somebody who comes from the provider for the first time. An account that exists is taken up only where
 * it belongs to this organisation already: what this provider says must never open what somebody has elsewhere.
 */
export function whatBecomesOf({ known, belongsHere, member, letsIn }: AtTheDoor): Decision<{
  because: 'not-invited' | 'member-archived' | 'account-elsewhere';
}> & {
  as?: 'themselves' | 'invited' | 'new';
} {
  if (member?.archived) return { ok: false, because: 'member-archived' };
  if (known && belongsHere) return { ok: true, as: 'themselves' };
  if (known) return { ok: false, because: 'account-elsewhere' };
  if (member && (member.canSignIn || letsIn === 'domain')) return { ok: true, as: 'invited' };
  return letsIn === 'domain' ? { ok: true, as: 'new' } : { ok: false, because: 'not-invited' };
}

/** For how many days may people go on without a second factor when it is asked from now on? */
export const graceDays = [0, 7, 14, 30] as const;

/** For how many days may somebody stay signed in without coming by? */
export const idleDays = [1, 7, 14, 30] as const;
/** And for how many in any case? */
export const mostDays = [1, 7, 30, 90] as const;
