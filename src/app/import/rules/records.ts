import type { LegalForm } from '#base/directory/accounts/rules/legal-form.ts';
import type { FieldValues } from '#base/directory/custom-fields/rules/field.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { Cents, Currency } from '#base/kernel/money.ts';
import type { DecisionPart } from '#do/pipeline/people/words.ts';
import type { ActivityKind, ActivityOutcome, ActivityStatus } from '#do/pipeline/words.ts';
import type { Moment } from './moment.ts';

/** Columns that are no field, under their own names. */
export type Details = Record<string, string>;

/** A deal came into a phase, or was won or lost. `left` is null where the file does not tell. */
export type Stay = {
  to: { kind: 'phase'; phaseId: string } | { kind: 'won' } | { kind: 'lost' };
  at: Moment;
  left: Moment | null;
};

export type DealRecord = {
  target: 'deals';
  line: number;
  externalId: string | null;
  title: string;
  accountName: string | null;
  accountExternalId: string | null;
  contactName: string | null;
  contactExternalId: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
  contactPart: DecisionPart | null;
  ownerName: string | null;
  ownerExternalId: string | null;
  productName: string | null;
  amount: Cents | null;
  currency: Currency;
  outcome: 'open' | 'won' | 'lost';
  /** by its pipeline; null where the file names none */
  cycleId: string | null;
  /** the phase in which the deal stands, or stood when it closed; null where the file does not tell */
  phaseId: string | null;
  openedOn: IsoDate | null;
  /** never null when won or lost, always null when open */
  closedOn: IsoDate | null;
  expectedCloseOn: IsoDate | null;
  lossReason: string | null;
  competitorName: string | null;
  note: string | null;
  /** what the file tells of its way through the phases, in no order */
  stays: Stay[];
  /** what it says in fields of one's own */
  own?: FieldValues | undefined;
  details: Details;
};

export type AccountRecord = {
  target: 'accounts';
  line: number;
  name: string;
  externalId: string | null;
  kind: 'prospect' | 'customer' | null;
  legalForm: LegalForm | null;
  industry: string | null;
  employees: number | null;
  /** a year's turnover */
  revenue: Cents | null;
  /** street and number */
  address: string | null;
  postcode: string | null;
  city: string | null;
  region: string | null;
  country: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  chamberOfCommerceNumber: string | null;
  vatNumber: string | null;
  yearEstablished: number | null;
  parentName: string | null;
  parentExternalId: string | null;
  ownerName: string | null;
  ownerExternalId: string | null;
  contactName: string | null;
  note: string | null;
  own?: FieldValues | undefined;
  details: Details;
};

export type ContactRecord = {
  target: 'contacts';
  line: number;
  externalId: string | null;
  name: string;
  email: string | null;
  phone: string | null;
  jobTitle: string | null;
  accountName: string | null;
  accountExternalId: string | null;
  note: string | null;
  own?: FieldValues | undefined;
  details: Details;
};

export type ProductRecord = {
  target: 'products';
  line: number;
  name: string;
  family: string | null;
  code: string | null;
  price: Cents | null;
  currency: Currency;
};

export type MemberRecord = {
  target: 'members';
  line: number;
  externalId: string | null;
  name: string;
  email: string | null;
  managerName: string | null;
  teamName: string | null;
};

export type ActivityRecord = {
  target: 'activities';
  line: number;
  externalId: string | null;
  kind: ActivityKind;
  status: ActivityStatus;
  outcome: ActivityOutcome | null;
  at: Moment;
  minutes: number | null;
  memberName: string | null;
  memberExternalId: string | null;
  dealName: string | null;
  dealExternalId: string | null;
  accountName: string | null;
  accountExternalId: string | null;
  contactName: string | null;
  contactExternalId: string | null;
  /** of a deal or an account: some programs do not say which */
  aboutExternalId: string | null;
  /** subject and text */
  note: string | null;
};

/** One step of a deal's way, in a file of its own. */
export type PhaseRecord = { target: 'phases'; line: number; dealExternalId: string; stay: Stay | null };

/** Somebody's part in the decision about a deal, in a file of its own. */
export type PartRecord = {
  target: 'parts';
  line: number;
  dealExternalId: string | null;
  dealName: string | null;
  contactExternalId: string | null;
  contactName: string | null;
  part: DecisionPart;
  /** is this whom one calls first? */
  primary: boolean;
};

export type ImportRecord =
  | DealRecord
  | AccountRecord
  | ContactRecord
  | ProductRecord
  | MemberRecord
  | ActivityRecord
  | PhaseRecord
  | PartRecord;
