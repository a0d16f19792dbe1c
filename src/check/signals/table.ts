import type { ColumnType, Generated } from 'kysely';

import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId, OrganisationId, PhaseId, SignalId, TeamId } from '#base/kernel/id.ts';

import type { OwnerSide } from './rules/owner-side.ts';
import type { Facts, SignalKind, Strength } from './rules/finding.ts';

export interface SignalTable {
  organisation_id: OrganisationId;
  id: SignalId;
  identity: string;
  kind: SignalKind;
  figure: string | null;
  phase_id: PhaseId | null;
  team_id: TeamId | null;
  member_id: MemberId | null;
  whose: MemberId[] | null;
  owner_side: OwnerSide;
  turn: 'worse' | 'better';
  strength: Strength;
  chance: number | null;
  since: IsoDate;
  facts: ColumnType<Facts, string, string>;
  found_on: IsoDate;
  seen_on: IsoDate;
  gone_on: IsoDate | null;
  created_at: Generated<Date>;
}

export interface SignalBaselineTable {
  organisation_id: OrganisationId;
  figure: string;
  subject: string;
  member_id: MemberId | null;
  from_week: IsoDate;
  until_week: IsoDate;
  weeks: number;
  mean: number;
  moving_range: number;
}

export interface SignalRunTable {
  organisation_id: OrganisationId;
  id: string;
  at: Date;
  by_member_id: MemberId | null;
  figures: number;
  subjects: number;
  found: number;
  made: number;
  millis: number;
}

declare module '#base/db/database.ts' {
  interface Database {
    signal: SignalTable;
    signal_baseline: SignalBaselineTable;
    signal_run: SignalRunTable;
  }
}
