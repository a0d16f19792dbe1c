import { standingSells } from '#plan/roles/role.ts';

import { finding, type CheckContext, type Finding } from './finding.ts';
import type { Paths } from './paths.ts';
import { visits } from './visits.ts';

const worthAWord = 0.1;
const tooMuch = 0.3;

/** How much of the sellers' time in a lane goes into what does not sell? In minutes a deal, by how often a deal comes there. */
export function workThatDoesNotSell(paths: Paths, { sellingTeamIds }: CheckContext): Finding[] {
  const often = visits(paths.model, paths);
  return paths.model.lanes.flatMap((lane) => {
    const theirs = paths.work.filter(({ laneId }) => laneId === lane.id);
    const bySellers = theirs.filter(({ role }) => role !== null && standingSells(role));
    const sells =
      sellingTeamIds.length > 0 && lane.teamId !== null
        ? sellingTeamIds.includes(lane.teamId)
        : bySellers.length * 2 > theirs.length;
    if (!sells) return [];
    const minutes = new Map(
      theirs.map((node) => [node.id, (node.minutes?.usual ?? 0) * node.perDeal * (often.get(node.id) ?? 0)]),
    );
    const of = (nodes: typeof theirs) => nodes.reduce((sum, { id }) => sum + (minutes.get(id) ?? 0), 0);
    const loses = theirs
      .filter(({ sells: counts, id }) => !counts && (minutes.get(id) ?? 0) > 0)
      .sort((a, b) => (minutes.get(b.id) ?? 0) - (minutes.get(a.id) ?? 0));
    const [first, ...others] = loses;
    const share = of(loses) / (of(theirs) || 1);
    if (!first || share < worthAWord) return [];
    return [
      finding(
        'work-that-does-not-sell',
        share >= tooMuch ? 'warning' : 'hint',
        { kind: 'lane', id: lane.id },
        { what: lane.name, other: first.name, n: Math.round(of(loses)), of: Math.round(share * 100) },
        [first.id, ...others.map(({ id }) => id)],
      ),
    ];
  });
}
