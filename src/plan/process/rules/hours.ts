import type { Role } from '#plan/roles/role.ts';

import { visits } from './check/visits.ts';
import type { ProcessModel } from './model.ts';

/** Hours a week that a process asks of a lane or a role, and how many of them are selling time. */
export type Hours = { all: number; selling: number };

/**
 * What a process asks of each lane and role in a week: how often a deal comes to a step × how often it is done there ×
 * its usual minutes × how many deals begin. Waiting is no work.
 * @param perWeek how many begin in a week
 */
export function hoursPerWeek(
  model: ProcessModel,
  perWeek: number,
): { lanes: Map<string, Hours>; roles: Map<Role, Hours>; whole: Hours } {
  const often = visits(model);
  const lanes = new Map<string, Hours>();
  const roles = new Map<Role, Hours>();
  const whole = { all: 0, selling: 0 };
  for (const { id, kind, laneId, role, minutes, perDeal, sells } of model.nodes) {
    if (kind === 'wait' || !minutes) continue;
    const all = ((often.get(id) ?? 0) * perDeal * minutes.usual * perWeek) / 60;
    const more: Hours = { all, selling: sells ? all : 0 };
    const lane = model.lanes.find((one) => one.id === laneId)?.name.trim() ?? '';
    add(lanes, lane, more);
    if (role) add(roles, role, more);
    whole.all += more.all;
    whole.selling += more.selling;
  }
  return { lanes, roles, whole };
}

function add<K>(to: Map<K, Hours>, key: K, more: Hours): void {
  const now = to.get(key) ?? { all: 0, selling: 0 };
  to.set(key, { all: now.all + more.all, selling: now.selling + more.selling });
}

/** A line of a table of hours before and after. */
export type HoursLine<K> = { key: K; before: Hours; after: Hours };

const none: Hours = { all: 0, selling: 0 };

export function hoursBeside<K>(before: ReadonlyMap<K, Hours>, after: ReadonlyMap<K, Hours>): HoursLine<K>[] {
  return [...new Set([...before.keys(), ...after.keys()])].map((key) => ({
    key,
    before: before.get(key) ?? none,
    after: after.get(key) ?? none,
  }));
}
