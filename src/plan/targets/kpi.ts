import type { Brand } from '#base/kernel/brand.ts';
import type { WeekId } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import type { LocalText } from '#base/kernel/language.ts';

import type { KpiDefinition, KpiId } from './rules/definition.ts';

export type KpiTargetId = Brand<string, 'KpiTargetId'>;

/** What counted from a week on; the first from the beginning (null). */
export type DatedDefinition = { fromWeek: WeekId | null; definition: KpiDefinition };

/** A figure that a role is led by. */
export type Kpi = {
  id: KpiId;
  /** Which of the starting KPIs it is; null for one of the organisation's own. */
  code: string | null;
  name: LocalText;
  /** The roles that are led by it, by their codes. */
  roles: string[];
  /** Says something about what is to come, rather than about what has been. */
  leading: boolean;
  better: 'higher' | 'lower';
  ownerId: MemberId | null;
  retired: boolean;
  version: number;
  /** The last comes first. */
  definitions: DatedDefinition[];
};

/** In which order a role is led by its KPIs; version 0 where nobody chose one. */
export type KpiOrder = { role: string; kpiIds: KpiId[]; version: number };

/** What is aimed for from a week on, by a role or by one member; a value of null ends it. */
export type KpiTarget = {
  id: KpiTargetId;
  kpiId: KpiId;
  role: string | null;
  memberId: MemberId | null;
  fromWeek: WeekId;
  value: number | null;
  per: 'week' | 'month' | 'quarter';
};
