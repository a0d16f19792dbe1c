import type { Words } from '#base/i18n/messages.ts';

import type { directoryMessages } from '../directory-messages.ts';
import type { AccountSearch } from './account-search.ts';
import type { ContactSearch } from './contact-search.ts';

type Said = Words<typeof directoryMessages>;

/** The views of accounts that everybody has from the first day. */
export function accountViews(words: Said): { key: string; name: string; state: AccountSearch }[] {
  return [
    { key: 'mine', name: words.viewMyAccounts, state: { filter: 'owner:is:me' } },
    { key: 'may-call', name: words.viewMayCall, state: { filter: 'may-call:is:yes;phone:any' } },
    { key: 'may-not-call', name: words.viewMayNotCall, state: { filter: 'may-call:is:no' } },
    {
      key: 'consent-old',
      name: words.viewConsentOld,
      state: { filter: 'consent-phone:is:given;consent-phone-on:older:730' },
    },
    {
      key: 'quiet',
      name: words.viewQuiet,
      state: { kind: 'customer', filter: 'or(last-contact:older:91;last-contact:none)' },
    },
  ];
}

/** The views of contacts that everybody has from the first day. */
export function contactViews(words: Said): { key: string; name: string; state: ContactSearch }[] {
  return [
    { key: 'mine', name: words.viewMyContacts, state: { filter: 'account-owner:is:me' } },
    {
      key: 'may-call',
      name: words.viewMayCall,
      state: { filter: 'account-owner:is:me;may-call:is:yes;phone:any' },
    },
    { key: 'may-not-call', name: words.viewMayNotCall, state: { filter: 'may-call:is:no' } },
    {
      key: 'consent-old',
      name: words.viewConsentOld,
      state: { filter: 'consent-phone:is:given;consent-phone-on:older:730' },
    },
    { key: 'no-email', name: words.viewNoMail, state: { filter: 'email:none' } },
  ];
}
