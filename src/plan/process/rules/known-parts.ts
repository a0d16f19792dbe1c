import type { ProcessModel } from './model.ts';

/** The ids to which a process may refer. */
export type KnownIds = {
  teams: ReadonlySet<string>;
  phases: ReadonlySet<string>;
  criteria: ReadonlySet<string>;
  rhythmItems: ReadonlySet<string>;
  blocks: ReadonlySet<string>;
};

/** A process that came from elsewhere, without what it says of teams, phases and others that are not known here. */
export function withKnownIds(model: ProcessModel, known: KnownIds): ProcessModel {
  const only = <Id extends string>(ids: ReadonlySet<string>, id: Id | null) =>
    id !== null && ids.has(id) ? id : null;
  return {
    ...model,
    lanes: model.lanes.map((lane) => ({ ...lane, teamId: only(known.teams, lane.teamId) })),
    nodes: model.nodes.map((node) => ({
      ...node,
      phaseId: only(known.phases, node.phaseId),
      rhythmItemId: only(known.rhythmItems, node.rhythmItemId),
      criterionIds: node.criterionIds.filter((id) => known.criteria.has(id)),
      calls: only(known.blocks, node.calls),
    })),
  };
}
