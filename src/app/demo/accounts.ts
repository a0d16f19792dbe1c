import { addDays } from '#base/kernel/date.ts';
import { dateOf, type Calendar } from './calendar.ts';
import type { DemoAccount, DemoContact } from './demo-company.ts';
import { inventedVatNumber, legalFormOf } from './legal-forms.ts';
import { asAddress, cities, inventedPerson, inventedRoots } from './names.ts';
import type { Random } from './random.ts';

/** Enough that nobody is called every week: three outbound sellers dial some 25,000 times in eighteen months. */
const accountCount = 1600;
const customerCount = 320;

const industries = [
  { name: 'Voedingsmiddelen', words: ['Bakkerijen', 'Zuivel', 'Vleeswaren', 'Conserven'], size: 90 },
  { name: 'Logistiek', words: ['Logistiek', 'Transport', 'Opslag', 'Expeditie'], size: 70 },
  { name: 'Metaal', words: ['Metaal', 'Staalbouw', 'Plaatwerk', 'Machinefabriek'], size: 60 },
  { name: 'Bouw', words: ['Bouw', 'Prefab', 'Betonwerken', 'Timmerfabriek'], size: 55 },
  { name: 'Zorg', words: ['Zorggroep', 'Thuiszorg', 'Kliniek'], size: 160 },
  { name: 'Onderwijs', words: ['Scholengroep', 'Opleidingen', 'College'], size: 120 },
  { name: 'Kantoren', words: ['Vastgoed', 'Accountants', 'Adviseurs', 'Verzekeringen'], size: 40 },
  { name: 'Horeca', words: ['Hotels', 'Congrescentrum', 'Horeca'], size: 45 },
  { name: 'Glastuinbouw', words: ['Kwekerijen', 'Glasteelt', 'Orchideeën'], size: 50 },
  { name: 'Groothandel', words: ['Groothandel', 'Import', 'Verpakkingen', 'Techniek'], size: 35 },
] as const;

const jobTitles = `
  Directeur, Facilitair manager, Hoofd technische dienst, Inkoper, Operationeel manager,
  Financieel directeur, Projectleider huisvesting, Energiecoördinator`
  .trim()
  .split(/,\s+/);

const accountManagers = ['wim', 'noor', 'wim'];
const callers = ['daan', 'meryem', 'joost'];

/** Invented companies, prospects and customers, some of which belong to another; with one to three people each. */
export function accountsAndContacts(
  calendar: Calendar,
  random: Random,
): { accounts: DemoAccount[]; contacts: DemoContact[] } {
  const roots = inventedRoots(random);
  const accounts: DemoAccount[] = [];
  const names = new Set<string>();
  const from = dateOf(calendar, 0);

  while (accounts.length < accountCount) {
    const index = accounts.length;
    const isCustomer = index % Math.round(accountCount / customerCount) === 0;
    const parent = index > 60 && random.chance(0.045) ? random.pick(accounts) : null;
    const group = parent?.parent === null ? parent : null;
    const industry = random.pick(industries);
    const root = group ? (group.name.split(' ')[0] ?? '') : (roots[index % roots.length] ?? '');
    const name = `${root} ${random.pick(industry.words)}${random.chance(0.45) ? ' B.V.' : ''}`;
    const plainName = name.replace(' B.V.', '');
    if (names.has(plainName)) continue;
    names.add(plainName);
    const city = random.pick(cities);
    const daysBefore = random.int(5, 2400);
    const employees = Math.max(4, Math.round(industry.size * Math.exp(0.7 * random.normal())));
    const kvk = `000${String((index * 7919 + 10_007) % 100_000).padStart(5, '0')}`;
    accounts.push({
      key: `account-${String(index + 1).padStart(4, '0')}`,
      name,
      kind: isCustomer ? 'customer' : 'prospect',
      customerSince: isCustomer ? addDays(from, -daysBefore) : null,
      industry: industry.name,
      employees,
      legalForm: legalFormOf(name, industry.name, employees, index),
      city: city.name,
      region: city.region,
      website: `https://www.${asAddress(plainName, '-')}.example`,
      phone: `085-555${String((index * 37) % 10_000).padStart(4, '0')}`,
      kvk,
      vatNumber: inventedVatNumber(kvk),
      parent: group?.key ?? null,
      owner: (isCustomer ? accountManagers : callers)[index % 3] ?? 'sanne',
      createdOn: addDays(from, -daysBefore - random.int(0, 200)),
    });
  }
  return { accounts, contacts: accounts.flatMap((account) => contactsOf(account, random)) };
}

function contactsOf(account: DemoAccount, random: Random): DemoContact[] {
  const people = new Map<string, string>();
  for (let left = random.weighted([1, 2, 3], (n) => 4 - n); left > 0; left--) {
    people.set(inventedPerson(random), random.pick(jobTitles));
  }
  const host = account.website.replace('https://www.', '');
  return [...people].map(([name, jobTitle], index) => ({
    key: `${account.key.replace('account', 'contact')}-${index + 1}`,
    account: account.key,
    name,
    jobTitle,
    email: `${asAddress(name, '.')}@${host}`,
    // No Dutch number begins with 06-00.
    phone: index === 0 ? account.phone : `06-00${String(random.int(0, 999_999)).padStart(6, '0')}`,
    isPrimary: index === 0,
  }));
}
