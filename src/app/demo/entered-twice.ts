import { addDays } from '#base/kernel/date.ts';

import type { DemoAccount, DemoCompany, DemoContact } from './demo-company.ts';

type Entered = Pick<DemoCompany, 'accounts' | 'contacts'>;

/**
 * Three accounts that somebody entered once more without looking: one with its legal form and in capitals, one with a
 * letter wrong and the telephone in another notation, one under a shorter name with its number at the chamber of
 * commerce. And somebody who is there twice.
 */
export function enteredTwice({ accounts, contacts }: Entered): Entered {
  const [first, second, third] = [alone(accounts, 40), alone(accounts, 300), alone(accounts, 700)];
  if (!first || !second || !third) return { accounts: [], contacts: [] };
  const copies: DemoAccount[] = [
    {
      ...again(first, 'a'),
      name: `${first.name.replace(' B.V.', '').toUpperCase()} BV`,
      website: first.website.replace('https://www.', ''),
    },
    {
      ...again(second, 'b'),
      name: second.name.replace(' B.V.', '').replace(/([bdfglmnprst])/, '$1$1'),
      phone: second.phone.replace(/^0/, '+31 '),
    },
    { ...again(third, 'c'), name: `${third.name.split(' ')[0] ?? ''} Groep`, kvk: third.kvk },
  ];
  const person = contacts.find(({ account }) => account === first.key);
  const copy: DemoContact[] = person
    ? [
        {
          ...person,
          key: `${person.key}-again`,
          account: `${first.key}-a`,
          jobTitle: 'Inkoper',
          isPrimary: true,
        },
      ]
    : [];
  return { accounts: copies, contacts: copy };
}

function alone(accounts: readonly DemoAccount[], from: number): DemoAccount | undefined {
  const parents = new Set(accounts.map(({ parent }) => parent));
  return accounts.slice(from).find(({ key, parent }) => parent === null && !parents.has(key));
}

function again(account: DemoAccount, mark: string): DemoAccount {
  return {
    ...account,
    key: `${account.key}-${mark}`,
    kind: 'prospect',
    customerSince: null,
    legalForm: null,
    kvk: null,
    vatNumber: null,
    website: '',
    phone: '',
    createdOn: addDays(account.createdOn, 90),
  };
}
