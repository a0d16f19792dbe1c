import { audienceOf } from '#base/directory/accounts/rules/legal-form.ts';
import type { Channel } from '#base/directory/accounts/rules/approach-law.ts';
import type { ConsentAnswer } from '#base/directory/accounts/rules/may-approach.ts';
import { addDays, type IsoDate } from '#base/kernel/date.ts';

import type { DemoAccount, DemoCompany } from './demo-company.ts';

export type DemoConsent = {
  /** One of the two is null. */
  account: string | null;
  contact: string | null;
  channel: Channel;
  answer: ConsentAnswer;
  onDate: IsoDate;
  source: string;
  proof: string | null;
  recordedBy: string;
};

/**
 * What accounts and people said about being approached: most sole traders and partnerships may be called, a few of
 * them may not (yet), and here and there somebody has asked not to be mailed.
 */
export function inventedConsents({
  accounts,
  contacts,
}: Pick<DemoCompany, 'accounts' | 'contacts'>): DemoConsent[] {
  const ofAccounts = accounts.flatMap((account, index) => {
    if (audienceOf(account.legalForm) !== 'natural-person' || index % 6 === 0) return [];
    const refuses = index % 6 === 3;
    return [
      {
        ...by(account),
        account: account.key,
        contact: null,
        channel: 'phone' as const,
        answer: refuses ? ('refused' as const) : ('given' as const),
        source: refuses ? 'In een telefoongesprek' : 'Formulier op de website',
        proof: refuses ? null : 'Ja, jullie mogen mij bellen over onderhoud en advies.',
      },
    ];
  });
  const accountOf = new Map(accounts.map((account) => [account.key, account]));
  const ofContacts = contacts.flatMap((contact, index) => {
    const account = accountOf.get(contact.account);
    if (!account || index % 7 === 6 || (index % 3 !== 0 && account.kind !== 'customer')) return [];
    const refuses = index % 13 === 1;
    return [
      {
        ...by(account),
        account: null,
        contact: contact.key,
        channel: 'email' as const,
        answer: refuses ? ('refused' as const) : ('given' as const),
        source: refuses ? 'Afgemeld voor de nieuwsbrief' : 'Visitekaartje gegeven op een beurs',
        proof: null,
      },
    ];
  });
  return [...ofAccounts, ...ofContacts];
}

function by(account: DemoAccount) {
  return { onDate: addDays(account.createdOn, 1), recordedBy: account.owner };
}
