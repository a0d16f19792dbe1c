import type { IsoDate } from '#base/kernel/date.ts';
import { absencesOf } from './absences.ts';
import { accountsAndContacts } from './accounts.ts';
import { setAmountsToTurnover } from './amounts.ts';
import { staffOf } from './attendance.ts';
import { calendarUntil, dateOf } from './calendar.ts';
import { competitors, products } from './catalogue.ts';
import { decisions } from './decisions.ts';
import type { DemoCompany } from './demo-company.ts';
import { Diary } from './diary.ts';
import { historyOf } from './finish.ts';
import { followUpOffers } from './offers.ts';
import { membersOn, organisation, teams } from './people.ts';
import { prospect } from './prospecting.ts';
import { randomStream } from './random.ts';
import { fillTheDays } from './routine.ts';
import type { World } from './world.ts';

/**
 * An invented Dutch company of fourteen people with the eighteen months before `today`: accounts, deals, phase
 * moves, activities. The same day and seed give the same company. `patterns.ts` says what is hidden in it.
 */
export function generateDemo({ today, seed = 1 }: { today: IsoDate; seed?: number }): DemoCompany {
  const calendar = calendarUntil(today);
  const members = membersOn(today);
  const { accounts, contacts } = accountsAndContacts(calendar, randomStream(seed, 'accounts'));
  const staff = staffOf(members, calendar, randomStream(seed, 'attendance'));
  const contactsOf = Map.groupBy(contacts, (contact) => contact.account);
  const world: World = {
    calendar,
    staff,
    diary: new Diary(calendar, randomStream(seed, 'diary')),
    random: randomStream(seed, 'selling'),
    clients: accounts.map((account) => ({
      account,
      contacts: contactsOf.get(account.key) ?? [],
      restUntil: 0,
      dealUntil: 0,
      customerFrom: account.kind === 'customer' ? -Infinity : Infinity,
    })),
    deals: [],
    activities: [],
    callsOn: new Map(staff.map((worker) => [worker, new Uint16Array(calendar.dates.length)])),
    decide: decisions(calendar, randomStream(seed, 'decisions')),
  };

  prospect(world);
  followUpOffers(world);
  fillTheDays(world);
  setAmountsToTurnover(world.deals, calendar);

  return {
    organisation,
    from: dateOf(calendar, calendar.from),
    today,
    teams,
    members,
    products,
    competitors,
    contacts,
    absences: absencesOf(staff, calendar),
    ...historyOf(world),
  };
}
