import type { Note } from '../contract.ts';

type About = Pick<Note, 'deal' | 'account' | 'contact'>;

/** What a note is written on, by its name. */
export function noteAbout({ deal, account, contact }: About): string {
  return deal?.title ?? account?.name ?? contact?.name ?? '';
}

/** Where a note stands within the application. */
export function notePath({ deal, account, contact }: About): string {
  if (deal) return `/deals/${deal.id}`;
  return account ? `/accounts/${account.id}` : `/contacts/${contact?.id ?? ''}`;
}
