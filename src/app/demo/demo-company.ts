import type { LegalForm } from '#base/directory/accounts/rules/legal-form.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { Cents } from '#base/kernel/money.ts';

/**
 * The shape of the demo company: plain data in which things name each other by key. A key is unique in its own
 * list and says nothing outside the company. Every moment is a local one, on the clock of Europe/Amsterdam;
 * `instantAt(amsterdam, date, time)` makes an instant of it. All amounts are in euros.
 */
export type DemoCompany = {
  organisation: DemoOrganisation;
  /** The first Monday of the eighteen months. Deals that were under way then began a little earlier. */
  from: IsoDate;
  /** Everything that happened lies before this day; on it and after it there are plans alone. */
  today: IsoDate;
  teams: DemoTeam[];
  members: DemoMember[];
  products: DemoProduct[];
  competitors: DemoCompetitor[];
  accounts: DemoAccount[];
  contacts: DemoContact[];
  /** In order of creation. */
  deals: DemoDeal[];
  /** In order of time. */
  activities: DemoActivity[];
  /** Of the last ten months and those to come that are known. */
  absences: DemoAbsence[];
};

/** Days on which a member is not at work, both included. */
export type DemoAbsence = { member: string; from: IsoDate; to: IsoDate };

/** `09:05` to `17:15`, on the clock of Europe/Amsterdam. */
export type ClockTime = string;
export type Moment = { date: IsoDate; time: ClockTime };

type DemoOrganisation = {
  name: string;
  city: string;
  website: string;
  timeZone: 'Europe/Amsterdam';
  currency: 'EUR';
};

export type DemoTeam = { key: string; name: { nl: string; en: string }; lead: string };

export type DemoRole =
  | 'owner'
  | 'sales-manager'
  | 'inbound'
  | 'outbound'
  | 'closer'
  | 'account-manager'
  | 'support';

type RoleAssignment = {
  role: DemoRole;
  /** Part of this member's working time, 0 to 1. */
  share: number;
  from: IsoDate;
  /** The last day in the role; null while it lasts. */
  to: IsoDate | null;
};

export type DemoMember = {
  key: string;
  name: string;
  email: string;
  jobTitle: string;
  accessLevel: 'administrator' | 'manager' | 'member';
  /** The owner, whose deals can be left out of figures. */
  isOwner: boolean;
  team: string | null;
  reportsTo: string | null;
  joined: IsoDate;
  /** Days of the week at work, Monday 1 … Friday 5. */
  workdays: number[];
  roles: RoleAssignment[];
};

export type DemoProduct = {
  key: string;
  code: string;
  name: string;
  family: string;
  /** The list price of one. */
  price: Cents;
};

export type DemoCompetitor = { key: string; name: string; website: string };
export type DemoAccount = {
  key: string;
  name: string;
  kind: 'prospect' | 'customer';
  /** The day of the first order, or of the start as a customer; null for a prospect. */
  customerSince: IsoDate | null;
  industry: string;
  employees: number;
  /** Null where nobody has written it down. */
  legalForm: LegalForm | null;
  city: string;
  /** A province. */
  region: string;
  website: string;
  phone: string;
  /** Chamber of Commerce number; invented, so it starts with 000. Null where nobody has written it down. */
  kvk: string | null;
  vatNumber: string | null;
  parent: string | null;
  /** The member who looks after it. */
  owner: string;
  createdOn: IsoDate;
};

export type DemoContact = {
  key: string;
  account: string;
  name: string;
  jobTitle: string;
  email: string;
  phone: string;
  isPrimary: boolean;
};

export type DemoCycle = 'new-business' | 'existing-customers';
type NewBusinessPhase = 'selection' | 'suspect' | 'prospect' | 'offer' | 'closing';
type ExistingCustomersPhase = 'signal' | 'need' | 'offer' | 'closing';
export type DemoPhase = NewBusinessPhase | ExistingCustomersPhase;

/** The deal came into `phase` at this moment. The first move of a deal is its creation. */
type PhaseMove = Moment & { phase: DemoPhase; by: string };

/** `value` is true for a yes (with its note), else the text, or the date as `2026-11-22`. */
type PhaseResult = Moment & {
  phase: DemoPhase;
  criterion: string;
  value: true | string;
  note: string | null;
  by: string;
};

export type DealChange = Moment & { by: string } & (
    | { field: 'owner'; from: string; to: string }
    | { field: 'amount'; from: Cents; to: Cents }
    | { field: 'expected-close'; from: IsoDate; to: IsoDate }
  );

/** `reason` is the key of a default loss reason of the sales cycle. */
export type DealOutcome =
  | { state: 'open' }
  | (Moment & { state: 'won'; by: string; orderConfirmation: string })
  | (Moment & { state: 'lost'; by: string; reason: string; competitor: string | null; note: string });

export type DemoSource = 'web-form' | 'phone' | 'email' | 'outbound' | 'network' | 'existing-customer';

export type DemoDeal = {
  key: string;
  title: string;
  account: string;
  contact: string;
  product: string;
  cycle: DemoCycle;
  source: DemoSource;
  createdBy: string;
  /** Owner, amount and expected close as they are today; `changes` leads back to what they were. */
  owner: string;
  amount: Cents;
  expectedClose: IsoDate;
  /** The phase in which it stands, or stood when it was won or lost. */
  phase: DemoPhase;
  moves: PhaseMove[];
  results: PhaseResult[];
  changes: DealChange[];
  outcome: DealOutcome;
  /** What the owner intends to do next; may lie in the past when it was not done. Null when closed or never written. */
  nextAction: { date: IsoDate; kind: ActivityKind; text: string } | null;
};

/** `other` is a note: preparation, a look along, a customer who was not there. */
export type ActivityKind = 'call' | 'email' | 'visit' | 'demonstration' | 'quote' | 'other';

/** Of a call: not reached is no answer or a voicemail, and every other outcome is a conversation. */
export type ActivityOutcome = 'reached' | 'not-reached' | 'appointment' | 'positive' | 'negative' | 'neutral';

export type DemoActivity = Moment & {
  key: string;
  kind: ActivityKind;
  direction: 'in' | 'out';
  outcome: ActivityOutcome;
  minutes: number;
  member: string;
  account: string;
  contact: string;
  deal: string | null;
  text: string;
};
