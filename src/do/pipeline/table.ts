import type { ColumnType, Generated } from 'kysely';

import type { FieldValue } from '#base/directory/custom-fields/rules/field.ts';
import type { FieldsColumn } from '#base/directory/custom-fields/table.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type {
  AccountId,
  ActivityId,
  ApiKeyId,
  ApprovalId,
  CompetitorId,
  ContactId,
  CriterionId,
  CycleId,
  DealId,
  FileId,
  ImportId,
  LossReasonId,
  MemberId,
  OrganisationId,
  PhaseId,
  ProductId,
} from '#base/kernel/id.ts';
import type { LocalText } from '#base/kernel/language.ts';
import type { Cents, Currency } from '#base/kernel/money.ts';

import type { Passable } from './rules/override-gate.ts';
import type {
  ActivityKind,
  ActivityOutcome,
  ActivityStatus,
  ApprovalStatus,
  BoardSort,
  CardFact,
  OwnFact,
  DealStatus,
  EventKind,
} from './words.ts';

/** JSON columns are read as values and written as text. */
type Json<T> = ColumnType<T, string, string>;

export interface DealTable {
  organisation_id: OrganisationId;
  id: DealId;
  title: string;
  account_id: AccountId | null;
  contact_id: ContactId | null;
  owner_id: MemberId | null;
  product_id: ProductId | null;
  amount_cents: Cents | null;
  currency: Currency;
  expected_close_on: IsoDate | null;
  cycle_id: CycleId;
  phase_id: PhaseId;
  phase_since: Date | null;
  status: DealStatus;
  opened_on: IsoDate | null;
  closed_on: IsoDate | null;
  order_confirmation: string | null;
  order_confirmation_file_id: Generated<FileId | null>;
  loss_reason_id: LossReasonId | null;
  loss_note: string | null;
  lost_to_id: CompetitorId | null;
  /** The deal whose order this one repeats. */
  repeat_of_id: ColumnType<DealId | null, DealId | null | undefined, DealId | null>;
  details: ColumnType<Record<string, string>, string | undefined, string>;
  fields: FieldsColumn;
  /** the system that gave `external_id` */
  external_source: Generated<string>;
  external_id: string | null;
  import_id: ImportId | null;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** True or false, a number, or a text; a day is the text `2026-11-22`, a choice its key. */
export type ResultValue = boolean | number | string;

export interface DealResultTable {
  organisation_id: OrganisationId;
  deal_id: DealId;
  criterion_id: CriterionId;
  value: Json<ResultValue>;
  note: string | null;
  recorded_by_id: MemberId | null;
  recorded_at: Date;
}

/** What an event changed, `before` and `after` alike: only the fields of its kind. */
export type EventState = {
  title?: string;
  accountId?: AccountId | null;
  contactId?: ContactId | null;
  productId?: ProductId | null;
  /** Own fields that changed, by their keys; null where there was no value, or is none any more. */
  fields?: Record<string, FieldValue | null>;
  ownerId?: MemberId | null;
  amountCents?: Cents | null;
  currency?: Currency;
  expectedCloseOn?: IsoDate | null;
  orderConfirmation?: string | null;
  lossReasonId?: LossReasonId | null;
  lossNote?: string | null;
  lostToId?: CompetitorId | null;
  status?: DealStatus;
  closedOn?: IsoDate | null;
  /** What a reason was given for: a gate that was passed by. */
  passed?: Passable;
  cycleId?: CycleId;
  /** What was known in the cycle that the deal left, in the words of that cycle. */
  results?: KeptResult[];
  /** The deal that this one repeats, or that repeats it. */
  repeatOfId?: DealId;
  repeatedById?: DealId;
};

/** A result as it stood when its deal left the cycle: a choice by its name. */
export type KeptResult = { name: LocalText; value: ResultValue | LocalText; note: string | null };

/** A seller asked whether a deal may take a step, and a manager's answer. */
export interface DealApprovalTable {
  organisation_id: OrganisationId;
  id: ApprovalId;
  deal_id: DealId;
  phase_id: PhaseId;
  /** Null: the order. */
  to_phase_id: PhaseId | null;
  status: ApprovalStatus;
  note: string | null;
  account_id: AccountId | null;
  product_id: ProductId | null;
  amount_cents: Cents | null;
  currency: Currency;
  asked_by_id: MemberId | null;
  asked_at: Date;
  decided_by_id: MemberId | null;
  decided_at: Date | null;
  answer: string | null;
}

export interface DealEventTable {
  organisation_id: OrganisationId;
  id: string;
  deal_id: DealId;
  kind: EventKind;
  at: Date;
  from_phase_id: PhaseId | null;
  to_phase_id: PhaseId | null;
  before: ColumnType<EventState | null, string | null, never>;
  after: ColumnType<EventState | null, string | null, never>;
  /** Why a gate was passed by without its results, or why the deal was opened again. */
  reason: string | null;
  by_member_id: MemberId | null;
  /** The key of a program, where one did it. */
  by_key_id: ColumnType<ApiKeyId | null, ApiKeyId | null | undefined, never>;
  source: ColumnType<EventSource, EventSource | undefined, never>;
  recorded_at: Generated<Date>;
}
export type EventSource = 'screen' | 'api' | 'import' | 'job' | 'demo';

export interface ActivityTable {
  organisation_id: OrganisationId;
  id: ActivityId;
  kind: ActivityKind;
  status: ActivityStatus;
  member_id: MemberId | null;
  deal_id: DealId | null;
  account_id: AccountId | null;
  contact_id: ContactId | null;
  at: Date;
  on_date: IsoDate;
  minutes: number | null;
  outcome: ActivityOutcome | null;
  note: string | null;
  /** the system that gave `external_id` */
  external_source: Generated<string>;
  external_id: string | null;
  import_id: ImportId | null;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Slips that together are the sums of the open deals in a phase; written by triggers (migration 0014). */
export interface PhaseSumTable {
  organisation_id: OrganisationId;
  phase_id: PhaseId;
  /** The nil UUID for deals without an owner. */
  owner_id: MemberId;
  currency: Currency;
  id: string;
  count: number;
  amount_cents: Cents;
  weighted_cents: Cents;
}

/** How a member looks at the board. */
export interface BoardViewTable {
  organisation_id: OrganisationId;
  member_id: MemberId;
  facts: Json<(CardFact | OwnFact)[]>;
  density: 'roomy' | 'dense';
  sort: BoardSort;
  weighted: boolean;
}

declare module '#base/db/database.ts' {
  interface Database {
    deal: DealTable;
    deal_result: DealResultTable;
    deal_event: DealEventTable;
    deal_approval: DealApprovalTable;
    activity: ActivityTable;
    phase_sum: PhaseSumTable;
    board_view: BoardViewTable;
  }
}
