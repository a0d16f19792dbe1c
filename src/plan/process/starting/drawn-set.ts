import type { CriterionId, PhaseId, TeamId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';
import { richFromPlain, type RichText } from '#base/kernel/rich-text.ts';

import type { RhythmItemId } from '../../rhythm/item.ts';
import { plainArrow, plainNode, type ProcessId, type ProcessModel } from '../rules/model.ts';
import type { StartingCode, StartingSet } from './starting-set.ts';

/** What the organisation has that a starting set speaks of. */
export type Surroundings = {
  teams: readonly { id: TeamId; name: string }[];
  cycles: readonly {
    key: string | null;
    phases: readonly {
      id: PhaseId;
      key: string | null;
      retired: boolean;
      criteria: readonly { id: CriterionId; key: string | null; retired: boolean }[];
    }[];
  }[];
  rhythmItems: readonly { id: RhythmItemId; code: string | null }[];
  blocks: ReadonlyMap<StartingCode, ProcessId>;
};

/**
 * A starting set as a drawing, in one language, tied to the organisation's own teams, phases, criteria and rhythm items
 * as far as these are there.
 * @param newId makes an id for each part
 */
export function drawnSet(
  set: StartingSet,
  language: Language,
  around: Surroundings,
  newId: () => string,
): Pick<ProcessModel, 'lanes' | 'nodes' | 'arrows'> {
  const cycle = around.cycles.find(({ key }) => key !== null && key === set.cycle);
  const phases = (cycle?.phases ?? []).filter(({ retired }) => !retired);
  const laneIds = new Map(set.lanes.map(({ key }) => [key, newId()]));
  const nodeIds = new Map(set.nodes.map(({ key }) => [key, newId()]));
  const teamOf = (name: string) =>
    around.teams.find((team) => team.name.trim().toLowerCase() === name.toLowerCase())?.id ?? null;
  return {
    lanes: set.lanes.map(({ key, name }) => ({
      id: laneIds.get(key) ?? '',
      teamId: teamOf(name[language]),
      name: name[language],
      height: null,
    })),
    nodes: set.nodes.map((node) => {
      const phase = phases.find(({ key }) => key !== null && key === node.phase);
      return {
        ...plainNode({
          id: nodeIds.get(node.key) ?? '',
          laneId: laneIds.get(node.lane) ?? '',
          kind: node.kind ?? 'step',
          name: node.name[language],
        }),
        manual: node.manual ? stepsOf(node.manual[language]) : null,
        role: node.role ?? null,
        phaseId: phase?.id ?? null,
        channel: node.channel ?? null,
        minutes: node.minutes
          ? { least: node.minutes[0], usual: node.minutes[1], most: node.minutes[2] }
          : null,
        perDeal: node.perDeal ?? 1,
        result: node.result?.[language] ?? '',
        sells: node.sells ?? false,
        checklist: (node.checklist ?? []).map((point) => point[language]),
        rhythmItemId:
          around.rhythmItems.find(({ code }) => code !== null && code === node.rhythm)?.id ?? null,
        criterionIds: (phase?.criteria ?? []).flatMap(({ id, key, retired }) =>
          !retired && key !== null && node.criteria?.includes(key) ? [id] : [],
        ),
        calls: (node.calls && around.blocks.get(node.calls)) ?? null,
      };
    }),
    arrows: set.arrows.map(([from, to, name, share]) => ({
      ...plainArrow({ id: newId(), from: nodeIds.get(from) ?? '', to: nodeIds.get(to) ?? '' }),
      name: name?.[language] ?? '',
      share: share ?? null,
    })),
  };
}

/** Several lines are what one does one after another. */
function stepsOf(text: string): RichText {
  const lines = text.split('\n');
  return lines.length === 1
    ? richFromPlain(text)
    : [{ kind: 'numbers', items: lines.map((line) => [{ text: line }]) }];
}
