import { addDays, type IsoDate } from '#base/kernel/date.ts';
import type { DemoMember, DemoRole, DemoTeam } from './demo-company.ts';

export const organisation = {
  name: 'Voorbeeld & Zn. Klimaattechniek (demo)',
  city: 'Nergenshuizen',
  website: 'https://www.voorbeeld-klimaat.example',
  timeZone: 'Europe/Amsterdam',
  currency: 'EUR',
} as const;

export const teams: DemoTeam[] = [
  { key: 'inside-sales', name: { nl: 'Binnendienst', en: 'Inside sales' }, lead: 'bram' },
  { key: 'field-sales', name: { nl: 'Buitendienst', en: 'Field sales' }, lead: 'sanne' },
];

/** How somebody sells; what makes sellers differ. */
export type SellingStyle = {
  /** Part of the own quotes that becomes an order. */
  quoteRatio: number;
  /** Calendar days between two follow-ups of a quote, least and most. */
  followUpDays: readonly [number, number];
  /** Days that a customer takes to decide on a quote, least and most. */
  decisionDays: readonly [number, number];
  writesNextActions: boolean;
};

const steady: SellingStyle = {
  quoteRatio: 0.345,
  followUpDays: [3, 6],
  decisionDays: [11, 29],
  writesNextActions: true,
};

const styles: Record<string, SellingStyle> = {
  harm: { ...steady, quoteRatio: 0.45, decisionDays: [14, 34] },
  'ruud-strong': { ...steady, quoteRatio: 0.42, followUpDays: [2, 5], decisionDays: [10, 24] },
  'koen-slow': { ...steady, quoteRatio: 0.31, followUpDays: [6, 9], decisionDays: [16, 42] },
  'wim-forgets': { ...steady, quoteRatio: 0.36, writesNextActions: false },
};

/** Who sells in which manner; whoever is not named here is steady. */
const styleOf: Record<string, string> = {
  harm: 'harm',
  ruud: 'ruud-strong',
  koen: 'koen-slow',
  wim: 'wim-forgets',
};

export function sellingStyle(memberKey: string): SellingStyle {
  return styles[styleOf[memberKey] ?? ''] ?? steady;
}

/** The day on which the newest outbound seller came: 7 months ago. */
export const joinedDaysAgo = 213;
/** The day on which an outbound seller became account manager: 10 months ago. */
const changedRoleDaysAgo = 304;

const allWeek = [1, 2, 3, 4, 5];
type Hat = [role: DemoRole, share: number];
type Person = {
  key: string;
  name: string;
  jobTitle: string;
  team: string | null;
  joined: string;
  workdays?: number[];
  hats: Hat[];
};

const people: Person[] = [
  {
    key: 'harm',
    name: 'Harm Voorbeeld',
    jobTitle: 'Directeur-eigenaar',
    team: null,
    joined: '2004-03-01',
    hats: [
      ['owner', 0.6],
      ['closer', 0.4],
    ],
  },
  {
    key: 'sanne',
    name: 'Sanne de Denker',
    jobTitle: 'Commercieel directeur',
    team: 'field-sales',
    joined: '2019-09-01',
    hats: [['sales-manager', 1]],
  },
  {
    key: 'bram',
    name: 'Bram van Verzinnen',
    jobTitle: 'Verkoper inbound',
    team: 'inside-sales',
    joined: '2020-01-06',
    hats: [['inbound', 1]],
  },
  {
    key: 'fleur',
    name: 'Fleur Fictief',
    jobTitle: 'Verkoper inbound',
    team: 'inside-sales',
    joined: '2022-05-02',
    workdays: [1, 2, 3, 4],
    hats: [
      ['inbound', 0.8],
      ['support', 0.2],
    ],
  },
  {
    key: 'daan',
    name: 'Daan Denkbeeldig',
    jobTitle: 'Verkoper outbound',
    team: 'inside-sales',
    joined: '2021-02-01',
    hats: [['outbound', 1]],
  },
  {
    key: 'meryem',
    name: 'Meryem Zogenaamd',
    jobTitle: 'Verkoper outbound',
    team: 'inside-sales',
    joined: '2022-10-03',
    workdays: [1, 2, 4, 5],
    hats: [['outbound', 1]],
  },
  {
    key: 'joost',
    name: 'Joost Nieuwverzonnen',
    jobTitle: 'Verkoper outbound',
    team: 'inside-sales',
    joined: 'recently',
    hats: [['outbound', 1]],
  },
  {
    key: 'ruud',
    name: 'Ruud Bedacht',
    jobTitle: 'Accountmanager nieuwe klanten',
    team: 'field-sales',
    joined: '2016-04-01',
    hats: [['closer', 1]],
  },
  {
    key: 'koen',
    name: 'Koen van Niemandsland',
    jobTitle: 'Accountmanager nieuwe klanten',
    team: 'field-sales',
    joined: '2018-08-01',
    hats: [['closer', 1]],
  },
  {
    key: 'esther',
    name: 'Esther Schijnman',
    jobTitle: 'Accountmanager nieuwe klanten',
    team: 'field-sales',
    joined: '2021-11-01',
    workdays: [1, 2, 4],
    hats: [['closer', 1]],
  },
  {
    key: 'wim',
    name: 'Wim Proefstra',
    jobTitle: 'Relatiebeheerder',
    team: 'field-sales',
    joined: '2012-06-01',
    hats: [['account-manager', 1]],
  },
  {
    key: 'noor',
    name: 'Noor van der Verbeelding',
    jobTitle: 'Relatiebeheerder',
    team: 'field-sales',
    joined: '2021-08-16',
    hats: [['account-manager', 1]],
  },
  {
    key: 'anita',
    name: 'Anita Modelman',
    jobTitle: 'Commercieel medewerker',
    team: 'inside-sales',
    joined: '2015-01-05',
    workdays: [1, 2, 3, 5],
    hats: [['support', 1]],
  },
  {
    key: 'pieter',
    name: 'Pieter Oefenman',
    jobTitle: 'Calculator',
    team: 'inside-sales',
    joined: '2020-09-01',
    hats: [['support', 1]],
  },
];

/** The fourteen people, with dates that hang on today where the story does. */
export function membersOn(today: IsoDate): DemoMember[] {
  return people.map((person) => {
    const joined = person.joined === 'recently' ? addDays(today, -joinedDaysAgo) : (person.joined as IsoDate);
    return {
      key: person.key,
      name: person.name,
      email: `${person.key}@voorbeeld-klimaat.example`,
      jobTitle: person.jobTitle,
      accessLevel: person.key === 'harm' ? 'administrator' : person.key === 'sanne' ? 'manager' : 'member',
      isOwner: person.key === 'harm',
      team: person.team,
      reportsTo: person.key === 'harm' ? null : person.key === 'sanne' ? 'harm' : 'sanne',
      joined,
      workdays: person.workdays ?? allWeek,
      roles: person.key === 'noor' ? rolesOfNoor(joined, today) : hatsSince(person.hats, joined),
    };
  });
}

function hatsSince(hats: Hat[], from: IsoDate): DemoMember['roles'] {
  return hats.map(([role, share]) => ({ role, share, from, to: null }));
}

function rolesOfNoor(joined: IsoDate, today: IsoDate): DemoMember['roles'] {
  const change = addDays(today, -changedRoleDaysAgo);
  return [
    { role: 'outbound', share: 1, from: joined, to: addDays(change, -1) },
    { role: 'account-manager', share: 1, from: change, to: null },
  ];
}
