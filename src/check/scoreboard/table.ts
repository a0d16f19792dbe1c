import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId, OrganisationId } from '#base/kernel/id.ts';
import type { Cents, Currency } from '#base/kernel/money.ts';

import type { KpiId } from '#plan/targets/rules/definition.ts';

import type { SummedMeasure } from './rules/measures.ts';

/** Kept up to date by the triggers of migration 0005 and written by nobody else. */
export interface WeeklySumTable {
  organisation_id: OrganisationId;
  /** The Monday of the week. */
  week: IsoDate;
  measure: SummedMeasure;
  /** The deal's owner or the activity's member; `nobody` where there is none. */
  member_id: MemberId;
  /** `---` for activities, which have no amount. */
  currency: Currency;
  count: number;
  amount_cents: Cents;
}

/** One KPI of one member in one week; kept by the triggers of migration 0101 and written by nobody else. */
export interface KpiSumTable {
  organisation_id: OrganisationId;
  /** The Monday of the week. */
  week: IsoDate;
  kpi_id: KpiId;
  /** `nobody` where there is none. */
  member_id: MemberId;
  /** `---` for what is no amount. */
  currency: Currency;
  numerator: number;
  /** Of ratios of a cohort. */
  denominator: number | null;
  /** How many there were at the end of the week; holds until the next row. */
  standing: boolean;
}

declare module '#base/db/database.ts' {
  interface Database {
    weekly_sum: WeeklySumTable;
    kpi_sum: KpiSumTable;
  }
}
