import type { ColumnType, Generated } from 'kysely';

import type { WeekId } from '#base/kernel/date.ts';
import type { MemberId, OrganisationId } from '#base/kernel/id.ts';

import type { YearTime } from '../rules/year-times.ts';
import type { RhythmGround } from '../rules/week-of-checklist.ts';
import type { Design, Findings, RhythmPlanId, StoredPlacement } from './plan.ts';

type Json<T> = ColumnType<T, string, string>;

interface RhythmPlanTable {
  organisation_id: OrganisationId;
  id: RhythmPlanId;
  name: string;
  ground: Json<RhythmGround>;
  placements: Json<StoredPlacement[]>;
  locked: string[];
  findings: ColumnType<Findings | null, string | null, string | null>;
  design: ColumnType<Design | null, string | null, string | null>;
  number: number | null;
  from_week: WeekId | null;
  year: ColumnType<YearTime[] | null, string | null, string | null>;
  published_by_id: MemberId | null;
  published_at: Date | null;
  made_by_id: MemberId | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  version: Generated<number>;
}

declare module '#base/db/database.ts' {
  interface Database {
    rhythm_plan: RhythmPlanTable;
  }
}
