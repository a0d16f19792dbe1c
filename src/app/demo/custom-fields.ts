import type { Insertable } from 'kysely';

import { newId, type Context } from '#base/db/context.ts';
import type { CustomField, FieldChoice, FieldValues } from '#base/directory/custom-fields/rules/field.ts';
import type { CustomFieldTable } from '#base/directory/custom-fields/table.ts';
import { addDays, type IsoDate } from '#base/kernel/date.ts';
import type { LocalText } from '#base/kernel/language.ts';

import type { DemoAccount, DemoContact, DemoDeal, DemoSource } from './demo-company.ts';
import { randomStream } from './random.ts';

type DemoField = Pick<CustomField, 'subject' | 'key' | 'name' | 'kind'> &
  Partial<Pick<CustomField, 'help' | 'section' | 'choices'>>;

const contract: LocalText = { nl: 'Onderhoud', en: 'Maintenance' };
const choice = (key: string, nl: string, en: string, colour: FieldChoice['colour']): FieldChoice => ({
  key,
  name: { nl, en },
  colour,
  retired: false,
});

const origins: Record<DemoSource, FieldChoice> = {
  'web-form': choice('web-form', 'Website', 'Web site', 'blue'),
  phone: choice('phone', 'Telefoon', 'Phone', 'green'),
  email: choice('email', 'E-mail', 'E-mail', 'green'),
  outbound: choice('outbound', 'Acquisitie', 'Acquisition', 'amber'),
  network: choice('network', 'Netwerk', 'Network', 'pink'),
  'existing-customer': choice('existing-customer', 'Bestaande klant', 'Existing customer', 'grey'),
};

/** What an installer of heat pumps and ventilation wants to know besides. */
const demoFields: readonly DemoField[] = [
  {
    subject: 'account',
    key: 'aantal_locaties',
    name: { nl: 'Aantal locaties', en: 'Number of sites' },
    kind: 'number',
  },
  {
    subject: 'account',
    key: 'huidig_pakket',
    name: { nl: 'Huidig pakket', en: 'Present package' },
    kind: 'choice',
    section: contract,
    choices: [
      choice('none', 'Geen contract', 'No contract', 'grey'),
      choice('basic', 'Basis', 'Basic', 'blue'),
      choice('complete', 'Compleet', 'Complete', 'green'),
    ],
  },
  {
    subject: 'account',
    key: 'contracteinde',
    name: { nl: 'Contract loopt tot', en: 'Contract ends on' },
    kind: 'date',
    section: contract,
  },
  {
    subject: 'contact',
    key: 'liefst_via',
    name: { nl: 'Liefst via', en: 'Prefers' },
    kind: 'choices',
    choices: [
      choice('phone', 'Telefoon', 'Phone', 'green'),
      choice('email', 'E-mail', 'E-mail', 'blue'),
      choice('visit', 'Bezoek', 'Visit', 'amber'),
    ],
  },
  {
    subject: 'deal',
    key: 'herkomst',
    name: { nl: 'Herkomst', en: 'Origin' },
    kind: 'choice',
    choices: Object.values(origins),
  },
  {
    subject: 'deal',
    key: 'subsidie',
    name: { nl: 'Subsidie mogelijk', en: 'Subsidy possible' },
    kind: 'yes-no',
    help: { nl: 'Zoek het uit vóór de offerte.', en: 'Find out before the quote.' },
  },
];

export function demoFieldRows({ organisationId, now }: Context): Insertable<CustomFieldTable>[] {
  return demoFields.map(({ subject, key, name, kind, help, section, choices }, position) => ({
    organisation_id: organisationId,
    id: newId(),
    subject,
    key,
    name: JSON.stringify(name),
    help: JSON.stringify(help ?? {}),
    section: JSON.stringify(section ?? {}),
    kind,
    decimals: 0,
    unit: null,
    currency: null,
    required: false,
    standard: null,
    choices: JSON.stringify(choices ?? []),
    position,
    import_id: null,
    retired_at: null,
    created_at: now,
  }));
}

// Each thing has its own stream, so that it keeps its values whatever is added to the company.
const chancesOf = (thing: { key: string }) => randomStream(2026, `custom-fields/${thing.key}`);

const packages = ['none', 'basic', 'complete'] as const;
const perPackage = { none: 3, basic: 4, complete: 3 };

/** Customers have a contract or none; of prospects it is known now and then how many sites they have. */
export function accountFields(account: DemoAccount, today: IsoDate): FieldValues {
  const chances = chancesOf(account);
  const sites = Math.max(1, Math.round((account.employees / 25) * Math.exp(0.5 * chances.normal())));
  if (account.kind !== 'customer') return chances.chance(0.4) ? { aantal_locaties: sites } : {};
  const has = chances.weighted(packages, (name) => perPackage[name]);
  return {
    aantal_locaties: sites,
    huidig_pakket: has,
    ...(has === 'none' ? {} : { contracteinde: addDays(today, chances.int(-20, 1000)) }),
  };
}

export function contactFields(contact: DemoContact): FieldValues {
  const chances = chancesOf(contact);
  if (!chances.chance(0.35)) return {};
  return {
    liefst_via: chances.pick([['phone'], ['email'], ['phone', 'email'], ['email', 'visit'], ['visit']]),
  };
}

/** Where a deal came from is known of all; of the subsidy only where somebody looked. */
export function dealFields(deal: DemoDeal): FieldValues {
  const chances = chancesOf(deal);
  const subsidised = ['lw', 'hybrid', 'wtw'].includes(deal.product);
  return {
    herkomst: origins[deal.source].key,
    ...(chances.chance(0.5) ? { subsidie: subsidised && chances.chance(0.8) } : {}),
  };
}
