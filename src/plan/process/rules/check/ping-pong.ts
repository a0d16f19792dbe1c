import { finding, type Finding } from './finding.ts';
import type { Paths } from './paths.ts';

/** Does work go to another team for a single box, and straight back? */
export function pingPong({ work, node, lane, into, out }: Paths): Finding[] {
  return work.flatMap(({ id, laneId, name }) => {
    const came = new Set(into(id).map(({ from }) => node(from)?.laneId));
    const goes = new Set(out(id).map(({ to }) => node(to)?.laneId));
    came.delete(laneId);
    const back = [...came].find((other) => other !== undefined && goes.has(other));
    if (back === undefined) return [];
    const round = [...into(id).map(({ from }) => from), ...out(id).map(({ to }) => to)].filter(
      (other) => node(other)?.laneId === back,
    );
    const says = { what: name, other: lane(back)?.name ?? '' };
    return [finding('ping-pong', 'warning', { kind: 'node', id }, says, [...new Set(round)])];
  });
}
