/** What a row of a file can become. */
export const targets = [
  'deals',
  'accounts',
  'contacts',
  'products',
  'members',
  'activities',
  'phases',
  'parts',
] as const;
export type Target = (typeof targets)[number];

/** What a field holds, which decides how its cells are read. */
export type FieldContent =
  | 'text'
  | 'long-text'
  | 'money'
  | 'currency'
  | 'count'
  | 'year'
  | 'date'
  | 'moment'
  | 'stage'
  | 'email'
  | 'phone'
  | 'website';

/** `most` is the number of characters that fits. */
export type Field = { nl: string; en: string; content: FieldContent; most?: number };

const text = (nl: string, en: string, most = 200) => ({ nl, en, content: 'text', most }) as const;
const of = <C extends FieldContent>(content: C, nl: string, en: string) => ({ nl, en, content }) as const;

/** The fields that a column can be, in the order in which a screen shows them. */
export const fields = {
  deals: {
    externalId: text('Nummer in het oude systeem', 'Id in the old system'),
    title: text('Titel', 'Title', 300),
    accountName: text('Relatie', 'Account', 300),
    accountExternalId: text('Nummer van de relatie', 'Id of the account'),
    contactName: text('Contactpersoon', 'Contact', 300),
    contactExternalId: text('Nummer van de contactpersoon', 'Id of the contact'),
    contactEmail: of('email', 'E-mail van de contactpersoon', 'E-mail of the contact'),
    contactPhone: of('phone', 'Telefoon van de contactpersoon', 'Phone of the contact'),
    contactPart: text('Rol in de beslissing', 'Part in the decision'),
    ownerName: text('Verkoper', 'Owner'),
    ownerExternalId: text('Nummer van de verkoper', 'Id of the owner'),
    productName: text('Product', 'Product'),
    amount: of('money', 'Bedrag', 'Amount'),
    currency: of('currency', 'Munt', 'Currency'),
    pipeline: text('Pijplijn', 'Pipeline'),
    stage: of('stage', 'Fase', 'Stage'),
    status: of('stage', 'Status', 'Status'),
    phaseSince: of('moment', 'In deze fase sinds', 'In this stage since'),
    openedOn: of('date', 'Gestart op', 'Opened on'),
    closedOn: of('date', 'Gesloten op', 'Closed on'),
    wonOn: of('date', 'Gewonnen op', 'Won on'),
    lostOn: of('date', 'Verloren op', 'Lost on'),
    expectedCloseOn: of('date', 'Verwachte sluitdatum', 'Expected close'),
    lossReason: text('Reden van verlies', 'Reason of loss'),
    competitorName: text('Concurrent', 'Competitor'),
    note: of('long-text', 'Notitie', 'Note'),
  },
  accounts: {
    name: text('Naam', 'Name', 300),
    externalId: text('Nummer in het oude systeem', 'Id in the old system'),
    kind: text('Soort relatie', 'Kind of account'),
    legalForm: text('Rechtsvorm', 'Legal form'),
    industry: text('Branche', 'Industry'),
    employees: of('count', 'Medewerkers', 'Employees'),
    revenue: of('money', 'Jaaromzet', 'Annual revenue'),
    street: text('Adres', 'Address'),
    houseNumber: text('Huisnummer', 'House number', 30),
    postcode: text('Postcode', 'Postcode', 30),
    city: text('Plaats', 'City'),
    region: text('Provincie of regio', 'Province or region'),
    country: text('Land', 'Country'),
    phone: of('phone', 'Telefoon', 'Phone'),
    email: of('email', 'E-mail', 'E-mail'),
    website: of('website', 'Website', 'Website'),
    chamberOfCommerceNumber: text('KvK-nummer', 'Chamber of commerce number', 30),
    vatNumber: text('Btw-nummer', 'VAT number', 30),
    yearEstablished: of('year', 'Opgericht in', 'Year established'),
    parentName: text('Hoort bij', 'Parent account', 300),
    parentExternalId: text('Nummer van het moederbedrijf', 'Id of the parent account'),
    ownerName: text('Accountmanager', 'Owner'),
    ownerExternalId: text('Nummer van de accountmanager', 'Id of the owner'),
    contactName: text('Contactpersoon', 'Contact', 300),
    note: of('long-text', 'Notitie', 'Note'),
  },
  contacts: {
    externalId: text('Nummer in het oude systeem', 'Id in the old system'),
    name: text('Naam', 'Name', 300),
    firstName: text('Voornaam', 'First name'),
    infix: text('Tussenvoegsel', 'Name prefix', 30),
    lastName: text('Achternaam', 'Last name'),
    email: of('email', 'E-mail', 'E-mail'),
    phone: of('phone', 'Telefoon', 'Phone'),
    jobTitle: text('Functie', 'Job title'),
    accountName: text('Relatie', 'Account', 300),
    accountExternalId: text('Nummer van de relatie', 'Id of the account'),
    note: of('long-text', 'Notitie', 'Note'),
  },
  products: {
    name: text('Naam', 'Name'),
    family: text('Productgroep', 'Product family'),
    code: text('Artikelcode', 'Code'),
    price: of('money', 'Prijs', 'Price'),
    currency: of('currency', 'Munt', 'Currency'),
  },
  members: {
    externalId: text('Nummer in het oude systeem', 'Id in the old system'),
    name: text('Naam', 'Name'),
    email: of('email', 'E-mail', 'E-mail'),
    managerName: text('Leidinggevende', 'Manager'),
    teamName: text('Team', 'Team'),
  },
  activities: {
    externalId: text('Nummer in het oude systeem', 'Id in the old system'),
    subject: text('Onderwerp', 'Subject', 300),
    kind: text('Soort activiteit', 'Kind of activity'),
    status: text('Status', 'Status'),
    at: of('moment', 'Datum en tijd', 'Date and time'),
    doneAt: of('moment', 'Afgerond op', 'Done at'),
    minutes: of('count', 'Minuten', 'Minutes'),
    seconds: of('count', 'Seconden', 'Seconds'),
    outcome: text('Uitkomst', 'Outcome'),
    memberName: text('Medewerker', 'Member'),
    memberExternalId: text('Nummer van de medewerker', 'Id of the member'),
    dealName: text('Verkoopkans', 'Deal', 300),
    dealExternalId: text('Nummer van de verkoopkans', 'Id of the deal'),
    accountName: text('Relatie', 'Account', 300),
    accountExternalId: text('Nummer van de relatie', 'Id of the account'),
    contactName: text('Contactpersoon', 'Contact', 300),
    contactExternalId: text('Nummer van de contactpersoon', 'Id of the contact'),
    aboutExternalId: text('Nummer van waar het over gaat', 'Id of what it is about'),
    note: of('long-text', 'Notitie', 'Note'),
  },
  phases: {
    dealExternalId: text('Nummer van de verkoopkans', 'Id of the deal'),
    stage: of('stage', 'Naar fase', 'To stage'),
    pipeline: text('Pijplijn', 'Pipeline'),
    at: of('moment', 'Datum en tijd', 'Date and time'),
  },
  parts: {
    dealExternalId: text('Nummer van de verkoopkans', 'Id of the deal'),
    dealName: text('Verkoopkans', 'Deal', 300),
    contactExternalId: text('Nummer van de contactpersoon', 'Id of the contact'),
    contactName: text('Contactpersoon', 'Contact', 300),
    part: text('Rol in de beslissing', 'Part in the decision'),
    primary: text('Eerste aanspreekpunt', 'First to call'),
  },
} as const satisfies Record<Target, Record<string, Field>>;

export type FieldOf<T extends Target> = keyof (typeof fields)[T] & string;

/** The field of this key, or undefined where the target has none such. */
export function fieldOf(target: Target, key: string): Field | undefined {
  const all: Record<string, Field> = fields[target];
  return Object.hasOwn(all, key) ? all[key] : undefined;
}

/** The targets whose rows have room for columns that are no field. */
export function keepsDetails(target: Target): boolean {
  return target === 'deals' || target === 'accounts' || target === 'contacts';
}
